/// What an identifier must satisfy beyond its length and its alphabet.
enum Constraint: Sendable, Hashable {
  case begins(String)
  /// The first character is one of these.
  case first(AllowedCharacters)
  /// The last character is one of these.
  case last(AllowedCharacters)
  /// This text occurs nowhere, in either case.
  case without(String)
  case notEnding([String])
  case notAllDigits
  /// A hyphen and a number of at least so many digits stand at the end, and something before them.
  case endingInNumber(atLeast: Int)
  /// The character of this number, from 1, is this one.
  case character(Int, Character)
  /// At most one character is one of these.
  case atMostOne(of: String)
  /// Labels between dots, at least this many, each beginning with one of `first`.
  case labels(atLeast: Int, first: AllowedCharacters)

  /// Whether the condition was only observed to hold.
  var isHabit: Bool {
    if case .character = self { return true }
    return false
  }

  /// Where a text breaks the condition, from 0, and how: the rest of a sentence about it.
  func violation(in text: String) -> (offset: Int, words: String)? {
    switch self {
    case .begins(let prefix):
      return text.hasPrefix(prefix) ? nil : (0, "does not begin with '\(prefix)'")
    case .first(let alphabet):
      guard let first = text.first, !alphabet.contains(first) else { return nil }
      return (0, "begins with '\(first)'")
    case .last(let alphabet):
      guard let last = text.last, !alphabet.contains(last) else { return nil }
      return (text.count - 1, "ends with '\(last)'")
    case .without(let part):
      guard let range = text.lowercased().firstRange(of: part) else { return nil }
      let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: range.lowerBound)
      return (offset, "holds '\(part)'")
    case .notEnding(let suffixes):
      guard let suffix = suffixes.first(where: { text.lowercased().hasSuffix($0) }) else { return nil }
      return (text.count - suffix.count, "ends with '\(suffix)'")
    case .notAllDigits:
      return text.allSatisfy(\.isNumber) ? (0, "has only digits") : nil
    case .endingInNumber(let minimum):
      let rest = text.reversed().drop(while: AllowedCharacters.digits.contains)
      let isOne = text.count - rest.count >= minimum && rest.first == "-" && rest.count > 1
      return isOne ? nil : (0, "does not end with '-' and a number of \(minimum) digits")
    case .character(let number, let wanted):
      let found = text.dropFirst(number - 1).first
      guard let found, found != wanted else { return nil }
      return (number - 1, "has '\(found)' as character \(number) where issued ones have '\(wanted)'")
    case .atMostOne(let set):
      let places = text.enumerated().filter { set.contains($0.element) }.map(\.offset)
      guard places.count > 1 else { return nil }
      return (places[1], "holds more than one of \(set.map { "'\($0)'" }.joined(separator: ", "))")
    case .labels(let minimum, let first):
      return Constraint.labelViolation(in: text, minimum: minimum, first: first)
    }
  }

  private static func labelViolation(
    in text: String, minimum: Int, first: AllowedCharacters
  ) -> (offset: Int, words: String)? {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    if labels.count < minimum { return (0, "has fewer than \(minimum) parts between dots") }
    for label in labels {
      let offset = text.distance(from: text.startIndex, to: label.startIndex)
      guard let start = label.first else { return (min(offset, text.count - 1), "has an empty part") }
      if !first.contains(start) || label.count > 63 {
        return (offset, "has the part \(Quotation.of(label)), which cannot stand there")
      }
    }
    return nil
  }
}

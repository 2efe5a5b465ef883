/// Words of CSS: what stands between its signs, with strings and parentheses kept whole.
enum CSSText {
  /// Without comments, and without the marks that hide a sheet from old HTML.
  static func withoutComments(_ text: String) -> String {
    guard text.contains("/*") || text.contains("<!--") else { return text }
    var rest = text.replacing("<!--", with: " ").replacing("-->", with: " ")[...]
    var kept = ""
    while let start = rest.firstRange(of: "/*") {
      kept += rest[..<start.lowerBound] + " "
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  /// The parts between a separator that stands outside of strings and brackets.
  static func split(_ text: some StringProtocol, at separator: Character) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else {
        switch character {
        case "\"", "'": quote = character
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth -= 1
        case separator where depth == 0:
          parts.append(part)
          part = ""
          continue
        default: break
        }
      }
      part.append(character)
    }
    return parts + [part]
  }

  /// The words of a value: split at white space, calls and strings whole.
  static func words(_ value: String) -> [String] {
    split(value.map { $0.isWhitespace ? " " : String($0) }.joined(), at: " ").filter { !$0.isEmpty }
  }

  /// The declarations of a block; what is none is left out, as CSS asks.
  static func declarations(_ block: some StringProtocol) -> [Declaration] {
    split(block, at: ";").compactMap { Declaration($0) }
  }
}

/// A property and its value, as written.
struct Declaration {
  /// In small letters; of a custom property as written, with its dashes.
  let property: String
  let value: String
  let isImportant: Bool

  init(_ property: String, _ value: String, isImportant: Bool = false) {
    self.property = property
    self.value = value
    self.isImportant = isImportant
  }

  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].trimmed
    var value = text[text.index(after: colon)...].trimmed
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
      return nil
    }
    var isImportant = false
    if let mark = value.lastIndex(of: "!"),
      value[value.index(after: mark)...].trimmed.lowercased() == "important"
    {
      isImportant = true
      value = value[..<mark].trimmed
    }
    guard !value.isEmpty else { return nil }
    self.init(name.hasPrefix("--") ? name : name.lowercased(), value, isImportant: isImportant)
  }
}

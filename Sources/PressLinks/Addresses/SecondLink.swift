/// Two links in one cell, `https://example.org/a;https://example.org/b`: by the rules that is one, which leads nowhere.
enum SecondLink {
  /// What people put between two links, with or without blanks.
  private static let separators = ";,|；，、｜·"
  /// What stands there where a sentence or a program has quoted the first.
  private static let closing = ")]}>）】》」\"'”’"
  /// Names in the query of links whose value is a sentence, which may hold a link.
  static let sentences: Set<Substring> = [
    "text", "body", "title", "status", "message", "msg", "quote", "description", "desc", "content", "summary",
    "caption", "subject",
  ]

  static func refuse(in text: Substring) throws(LinkError) {
    guard let first = text.range(of: "://") else { return }
    var rest = text[first.upperBound...]
    while let mark = rest.range(of: "://") {
      rest = rest[mark.upperBound...]
      let before = text[first.upperBound..<mark.lowerBound]
      guard let scheme = ["https", "http"].first(where: { before.suffix($0.count).lowercased() == $0 }) else {
        continue
      }
      let second = text[before.index(before.endIndex, offsetBy: -scheme.count)...]
      let between = text[first.upperBound..<second.startIndex]
      guard !between.isEmpty else {
        throw LinkError(
          "two-links", "\(Quotation.of(text)) begins twice: '\(scheme)://' stands there once more",
          hint: "write \(Quotation.of(second))", at: second)
      }
      guard isAnother(after: between) else { continue }
      throw LinkError(
        "two-links", "\(Quotation.of(text)) is two links in one: \(Quotation.of(second)) begins within it",
        hint: "write each of them alone: in a table in a row of its own, elsewhere as an account of its own",
        at: second)
    }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || separators.contains(character)
  }

  /// Whether a link that begins here is one more, and no part of the first: archives and forwarding pages hold others.
  private static func isAnother(after between: Substring) -> Bool {
    guard let last = between.last else { return false }
    // '%20https://': a blank of a sentence.
    let isEscape = between.suffix(3).first == "%" && between.suffix(2).allSatisfy(\.isHexDigit)
    let isGlued = (last.isLetter || last.isNumber) && !isEscape
    guard let mark = between.firstIndex(where: { $0 == "?" || $0 == "#" }) else {
      return isGlued || isSeparator(last) || closing.contains(last)
    }
    guard isGlued || isSeparator(last) else { return false }
    let item = between[mark...].dropFirst().split(separator: "&", omittingEmptySubsequences: false).last ?? ""
    let name = item.prefix { $0 != "=" }
    // A list of links is one value.
    return !item.contains("://") && !sentences.contains(name.lowercased()[...])
  }
}

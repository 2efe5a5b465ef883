/// A text of somebody else's, made safe to stand in a message.
enum Quotation {
  /// The text in single quotes, cut at 60 characters; what cannot be seen is shown by its number, set off by blanks, and
  /// a line's end within it as that.
  static func of(_ text: some StringProtocol) -> String {
    var head = ""
    var isNumber = false
    for character in text.prefix(60) {
      let isEnd = character.isNewline && text.count > 1
      for part in isEnd ? ["(line end)"] : character.unicodeScalars.map(visible) {
        let isNext = isEnd || part.unicodeScalars.count > 1
        let isApart = (isNumber && part != " ") || (isNext && head.last != " ")
        if !head.isEmpty, isApart { head += " " }
        head += part
        isNumber = isNext
      }
    }
    return "'\(head)\(text.count > 60 ? "…" : "")'"
  }

  /// A link to be copied, whole up to 300 characters: nothing in it is unseen.
  static func ofWhole(_ link: String) -> String { link.count > 300 ? of(link) : "'\(link)'" }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      return number(scalar)
    case .spaceSeparator where scalar != " ":
      return number(scalar)
    default:
      return String(scalar)
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// A text of somebody else's, made safe to stand in a message.
enum Quotation {
  /// The text in single quotes, cut at 60 characters; what cannot be seen is shown by its number.
  static func of(_ text: some StringProtocol) -> String {
    let scalars = text.prefix(60).unicodeScalars
    let head = scalars.map { scalar in
      let shown = visible(scalar)
      // Among others a number would read on as letters.
      return scalars.count > 1 && shown != String(scalar) ? "<\(shown)>" : shown
    }.joined()
    return "'\(head)\(text.count > 60 ? "…" : "")'"
  }

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

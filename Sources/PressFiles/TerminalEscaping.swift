/// A text out of somebody's code, made safe for a terminal.
package enum TerminalEscaping {
  /// The text with what cannot be seen written by its number: control characters could command the terminal.
  package static func text(_ text: String) -> String { text.unicodeScalars.map(visible).joined() }

  /// A message of several lines, safe as well; its line ends and tabs stay.
  package static func lines(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? String($0) : visible($0) }.joined()
  }

  /// The same in single quotes, cut at 80 characters.
  package static func quoted(_ text: String) -> String {
    "'\(TerminalEscaping.text(String(text.prefix(80))))\(text.count > 80 ? "…" : "")'"
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return scalar == "\n" ? "\\n" : "\\u{\(digits)}"
    default: return String(scalar)
    }
  }
}

internal import PressDiagnostics
internal import PressFiles
internal import PressLinks
internal import PressYAML

/// What happened to a value before it came here.
enum ValueDamage {
  /// Whether bytes of UTF-8 deserve a closer look; most do not, and a million rows are looked at.
  static func isSuspect(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "#") || bytes.contains(where: isMark) || Mojibake.isSuspect(bytes)
  }

  /// - Parameter isLink: whether it is read as a link, which tells its faults by itself.
  static func diagnostic(of text: String, isLink: Bool = false) -> Diagnostic? {
    if text.utf8.first == UInt8(ascii: "#"), let fault = SpreadsheetDamage.fault(in: text) { return fault }
    if !isLink, let fault = control(in: text) ?? markup(in: text) { return fault }
    return Mojibake.isSuspect(Array(text.utf8)[...]) ? Mojibake.diagnostic(of: text) : nil
  }

  /// Control characters but line ends and tabs, and what HTML begins with.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "<")
  }

  private static func control(in text: String) -> Diagnostic? {
    let control = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && !(0x09...0x0D).contains(scalar.value)
        && scalar.value != 0x85
    }
    guard let control else { return nil }
    let digits = String(control.value, radix: 16, uppercase: true)
    return .error(
      "control-character",
      "the value holds the control character U+\(String(repeating: "0", count: 4 - digits.count))\(digits), which nothing can print",
      hint: "remove it; it often comes along from databases and old programs")
  }

  private static func markup(in text: String) -> Diagnostic? {
    guard let (written, meant) = HTMLEntities.find(in: text) else { return nil }
    let what = HTMLEntities.character(written)
    let shown = what.hasPrefix("a ") ? what : TerminalEscaping.quoted(what)
    return .warning(
      "html-entity",
      "\(TerminalEscaping.quoted(written)) is how HTML writes \(shown), and is printed as it stands here",
      hint: "write \(TerminalEscaping.quoted(meant)), if that is meant")
  }
}

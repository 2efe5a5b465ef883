package import PressDiagnostics
internal import PressFiles
internal import PressLinks
internal import PressYAML

/// What happened to a value before it came here.
package enum ValueDamage {
  /// Whether bytes of UTF-8 deserve a closer look; most do not, and a million rows are looked at.
  static func isSuspect(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return isOfSpreadsheets(first) || MissingValue.isSuspect(bytes) || bytes.contains(where: isMark)
      || TextEscapes.isSuspect(bytes) || Mojibake.isSuspect(bytes)
  }

  private static func isOfSpreadsheets(_ first: UInt8) -> Bool {
    first == UInt8(ascii: "#") || first == UInt8(ascii: "=") || first == UInt8(ascii: "'")
  }

  /// The same of a column's value; of a platform, which is no text to be printed, errors alone.
  static func diagnostic(of text: String, in column: String) -> Diagnostic? {
    let fault = diagnostic(of: text, isLink: column == "account")
    return column == "platform" && fault?.severity == .warning ? nil : fault
  }

  /// - Parameter isLink: whether it is read as a link, which tells its faults by itself.
  package static func diagnostic(of text: String, isLink: Bool = false) -> Diagnostic? {
    if text.utf8.first == UInt8(ascii: "#"), let fault = SpreadsheetDamage.fault(in: text) { return fault }
    if let fault = MissingValue.fault(in: text, isLink: isLink) { return fault }
    if !isLink, let meant = ForeignForm.textOfCell(text) {
      return .warning(
        "spreadsheet-escape",
        "\(TerminalEscaping.quoted(text)) is how spreadsheets are told that a text follows, and is printed as it stands",
        hint: "write \(TerminalEscaping.quoted(meant)), and format the column as text")
    }
    if !isLink,
      let fault = control(in: text) ?? invisible(in: text) ?? markup(in: text)
        ?? TextEscapes.diagnostic(of: text)
    {
      return fault
    }
    return Mojibake.isSuspect(Array(text.utf8)[...]) ? Mojibake.diagnostic(of: text) : nil
  }

  /// Control characters but line ends and tabs, what HTML and the escapes of spreadsheets begin with, and the first bytes of
  /// characters that cannot be seen.
  private static func isMark(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3 }
    return byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "_")
  }

  /// Marks that turn the direction of what follows, and others that cannot be seen; those after which a line may break
  /// (the soft hyphen, the zero-width space) do what they are for.
  private static func invisible(in text: String) -> Diagnostic? {
    let found = text.unicodeScalars.first { scalar in
      PercentEncoding.isUnseen(scalar) && ![0xAD, 0x200B, 0x200E, 0x200F, 0x061C].contains(scalar.value)
    }
    guard let found else { return nil }
    let turns = (0x202A...0x202E).contains(found.value) || (0x2066...0x2069).contains(found.value)
    let digits = String(found.value, radix: 16, uppercase: true)
    return .warning(
      "invisible-character",
      "the value holds the invisible character U+\(digits)\(turns ? ", which turns the direction of what follows" : "")",
      hint: "remove it; it often comes along when text is copied")
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
    if let escape = text.firstMatch(of: /_x00[0-9A-Fa-f]{2}_/) {
      return .warning(
        "spreadsheet-escape",
        "\(TerminalEscaping.quoted(String(escape.output))) is how a spreadsheet's file writes a control character, and is printed as it stands",
        hint: "save the table from the spreadsheet itself, or put a line's end there")
    }
    guard let (written, meant) = HTMLEntities.find(in: text) else { return nil }
    let what = HTMLEntities.character(written)
    let shown = what.hasPrefix("a ") ? what : TerminalEscaping.quoted(what)
    return .warning(
      "html-entity",
      "\(TerminalEscaping.quoted(written)) is how HTML writes \(shown), and is printed as it stands here",
      hint: "write \(TerminalEscaping.quoted(meant)), if that is meant")
  }
}

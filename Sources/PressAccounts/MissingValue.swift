internal import PressDiagnostics
internal import PressFiles

/// What programs write where a value is missing: `NULL`, `nan`, `undefined`.
enum MissingValue {
  private static let words: Set<String> = [
    "null", "(null)", "<null>", "nan", "none", "nil", "undefined", "[object object]", "n/a",
  ]
  private static let longest = 15

  /// Whether bytes deserve a closer look; nearly none do.
  static func isSuspect(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longest, let first = bytes.first else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "("), UInt8(ascii: "<") | 0x20,
      UInt8(ascii: "[") | 0x20:
      return true
    default: return false
    }
  }

  /// An error for a link, where it would be somebody else's account; else a warning.
  static func fault(in text: String, isLink: Bool) -> Diagnostic? {
    guard text.utf8.count <= longest, words.contains(text.lowercased()) else { return nil }
    // 'none' is a colour or a patch of a template; what Python writes begins with a capital.
    if !isLink, text == "none" { return nil }
    let what = "\(TerminalEscaping.quoted(text)) is what programs write where a value is missing"
    return isLink
      ? .error(
        "missing-value", what,
        hint: "leave the row out; an account that is called so is written with its platform, as 'x:\(text)'")
      : .warning("missing-value", "\(what), and is printed as it stands", hint: "leave the cell empty")
  }
}

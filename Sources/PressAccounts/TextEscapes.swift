internal import PressDiagnostics
internal import PressFiles

/// Texts in the letters of ASCII that other programs write for those beyond it: `\u6837`, `%E6%A0%B7`, `=E6=A0=B7`,
/// `=?UTF-8?B?…?=` and `~{…~}`, which print as they stand.
enum TextEscapes {
  /// Whether bytes deserve a closer look; most do not, and a million rows are looked at.
  static func isSuspect(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let mark = bytes[index...].firstIndex(where: isMark), mark + 1 < bytes.endIndex {
      index = mark + 1
      let next = bytes[index]
      switch bytes[mark] {
      case UInt8(ascii: "%") where EscapedBytes.isHex(next) || next | 0x20 == UInt8(ascii: "u"): return true
      case UInt8(ascii: "\\") where [UInt8(ascii: "u"), UInt8(ascii: "x")].contains(next | 0x20): return true
      case UInt8(ascii: "=") where EscapedBytes.isHex(next) || next == UInt8(ascii: "?"): return true
      case UInt8(ascii: "~") where next == UInt8(ascii: "{"): return true
      default: continue
      }
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "~")
  }

  /// A warning for a text that is printed, never for a link, where some of these belong.
  static func diagnostic(of text: String) -> Diagnostic? {
    guard isSuspect(Array(text.utf8)[...]) else { return nil }
    for way in ways {
      guard let (written, meant) = way.find(text) else { continue }
      return .warning(
        "text-escape",
        "\(TerminalEscaping.quoted(written)) is how \(way.writer) other letters, and is printed as it stands here",
        hint: "write \(TerminalEscaping.quoted(meant)), if that is meant")
    }
    return nil
  }

  private struct Way: Sendable {
    let writer: String
    let find: @Sendable (String) -> (written: String, meant: String)?
  }

  private static let ways = [
    Way(writer: "mail programs write", find: EncodedWords.find),
    Way(writer: "programs write", find: EscapedBytes.backslashes),
    Way(writer: "links write", find: EscapedBytes.percents),
    Way(writer: "mails write", find: EscapedBytes.quotedPrintable),
    Way(writer: "old Chinese mails write (HZ)", find: EncodedWords.hz),
  ]
}

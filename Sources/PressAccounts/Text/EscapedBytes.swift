internal import Foundation

/// Characters or bytes that a text writes in digits.
enum EscapedBytes {
  static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// `\u6837`, halves of UTF-16's pairs among them, and `\xE6\xA0\xB7`.
  static func backslashes(_ text: String) -> (written: String, meant: String)? {
    found(in: text, /(?:\\u[0-9A-Fa-f]{4})+/, isOfLinks: false) { units($0, prefix: 2) }
      ?? found(in: text, /(?:\\x[0-9A-Fa-f]{2}){2,}/, isOfLinks: false) { letters(bytes($0, prefix: 2)) }
  }

  /// `%E6%A0%B7`, `%u6837`, and `%20` behind a letter; what stands in links and paths belongs there.
  static func percents(_ text: String) -> (written: String, meant: String)? {
    found(in: text, /(?:%u[0-9A-Fa-f]{4})+/, isOfLinks: true) { units($0, prefix: 2) }
      ?? found(in: text, /(?:%[0-9A-Fa-f]{2}){2,}/, isOfLinks: true) { letters(bytes($0, prefix: 1)) }
      ?? spaces(text)
  }

  /// `=E6=A0=B7`.
  static func quotedPrintable(_ text: String) -> (written: String, meant: String)? {
    found(in: text, /(?:=[0-9A-F]{2}){2,}/, isOfLinks: true) { letters(bytes($0, prefix: 1)) }
  }

  /// Bytes as the text that they are: with letters beyond ASCII, in UTF-8 or common Chinese ones in GB18030.
  static func letters(_ bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.utf8.count > text.unicodeScalars.count && isPrinted(text) ? text : nil
    }
    guard bytes.count > 3, let found = Converter.convert(bytes, from: "GB18030", to: "UTF-8") else {
      return nil
    }
    let text = String(decoding: found, as: UTF8.self)
    return text.unicodeScalars.allSatisfy(CommonCharacters.firstLevelHan.contains) ? text : nil
  }

  private static func spaces(_ text: String) -> (written: String, meant: String)? {
    let isBetweenLetters = text.contains(/[A-Za-z]%20[A-Za-z]/)
    guard isBetweenLetters, !text.contains(/[\/?@]/) else { return nil }
    return ("%20", text.replacing("%20", with: " "))
  }

  private static func bytes(_ written: Substring, prefix: Int) -> [UInt8] {
    digits(written, prefix: prefix, count: 2).map { UInt8(truncatingIfNeeded: $0) }
  }

  private static func units(_ written: Substring, prefix: Int) -> String? {
    let units = digits(written, prefix: prefix, count: 4).map { UInt16(truncatingIfNeeded: $0) }
    return String(validating: units, as: UTF16.self).flatMap { isPrinted($0) ? $0 : nil }
  }

  private static func digits(_ written: Substring, prefix: Int, count: Int) -> [UInt32] {
    let all = Array(written.utf8)
    return stride(from: 0, to: all.count, by: prefix + count).compactMap { start in
      UInt32(String(decoding: all[(start + prefix)..<(start + prefix + count)], as: UTF8.self), radix: 16)
    }
  }

  private static func isPrinted(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      ![.control, .privateUse, .unassigned].contains($0.properties.generalCategory)
    }
  }

  /// The first of what a pattern finds that means something, and the text with all of it replaced.
  private static func found(
    in text: String, _ pattern: Regex<Substring>, isOfLinks: Bool, _ meaning: (Substring) -> String?
  ) -> (written: String, meant: String)? {
    var (first, meant, rest): (String?, String, Substring) = (nil, "", text[...])
    while let match = rest.firstMatch(of: pattern) {
      meant += rest[..<match.range.lowerBound]
      let isLink = isOfLinks && word(of: match.range, in: text).contains(/[\/?@]/)
      let replaced = isLink ? nil : meaning(match.output)
      if replaced != nil, first == nil { first = String(match.output) }
      meant += replaced ?? String(match.output)
      rest = rest[match.range.upperBound...]
    }
    return first.map { ($0, meant + rest) }
  }

  /// What stands between blanks.
  private static func word(of range: Range<String.Index>, in text: String) -> Substring {
    let start = text[..<range.lowerBound].lastIndex(where: \.isWhitespace) ?? text.startIndex
    let end = text[range.upperBound...].firstIndex(where: \.isWhitespace) ?? text.endIndex
    return text[start..<end]
  }
}

/// Percent escapes of URLs (RFC 3986), always over UTF-8.
package enum PercentEncoding {
  /// What becomes of spaces and line breaks in a text that is not escaped yet.
  enum Blanks { case refused, escaped }

  /// Escapes all but the unreserved characters `A-Z a-z 0-9 - . _ ~` and those named in `kept`.
  static func encode(_ text: String, keeping kept: String = "") -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += escape(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Escapes what may not stand in a URL and leaves the rest, escapes included, as it was written.
  ///
  /// Throws for a `%` that begins no escape, and for spaces, control and invisible characters.
  static func normalise(_ raw: Substring, blanks: Blanks = .refused) throws(LinkError) -> String {
    var bytes: [UInt8] = []
    var index = raw.unicodeScalars.startIndex
    while index < raw.unicodeScalars.endIndex {
      let scalar = raw.unicodeScalars[index]
      let rest = raw[index...]
      index = raw.unicodeScalars.index(after: index)
      if scalar == "%" {
        guard decodeEscape(rest.utf8.dropFirst().prefix(2)) != nil else {
          throw LinkError(
            "bad-escape", "'%' begins no percent escape", hint: "a percent sign itself is written '%25'",
            at: rest)
        }
        bytes.append(UInt8(ascii: "%"))
      } else {
        let isBlank = blanks == .escaped && (scalar == " " || scalar == "\n" || scalar == "\r")
        if !isBlank { try refuseInvisible(scalar, at: rest) }
        for byte in String(scalar).utf8 { bytes += mayStand(byte) ? [byte] : escape(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text behind the escapes; nil when an escape is broken or the bytes are not UTF-8.
  static func decode(_ raw: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(raw.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let value = decodeEscape(rest.prefix(2)) else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Refuses what a reader of the link cannot see, but for the joiners, which are parts of letters in some scripts.
  static func refuseInvisible(_ scalar: Unicode.Scalar, at slice: Substring) throws(LinkError) {
    switch scalar.properties.generalCategory {
    case .format where scalar.value == 0x200C || scalar.value == 0x200D:
      return
    case .spaceSeparator:
      throw LinkError(
        "bad-character", "a link cannot hold a space", hint: "remove it, or write '%20'", at: slice)
    case .control, .format, .lineSeparator, .paragraphSeparator:
      throw LinkError(
        "bad-character", "a link cannot hold the invisible character \(Quotation.of(String(scalar)))",
        hint: "remove it; it often comes along when text is copied", at: slice)
    default:
      return
    }
  }

  /// Whether a character takes no room and is no part of a letter: zero-width spaces, marks of direction, soft hyphens.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.generalCategory == .format && scalar.value != 0x200C
      && scalar.value != 0x200D
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default:
      return "-._~".utf8.contains(byte)
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?#[]@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func decodeEscape(_ digits: some Collection<UInt8>) -> UInt8? {
    let text = String(decoding: digits, as: UTF8.self)
    guard text.utf8.count == 2, text.allSatisfy(\.isHexDigit), text.allSatisfy(\.isASCII) else { return nil }
    return UInt8(text, radix: 16)
  }
}

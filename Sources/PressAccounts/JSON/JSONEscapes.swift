/// Backslashes in JSON's texts (RFC 8259, section 7).
enum JSONEscapes {
  /// The text that is meant; what is no escape stays as it is.
  static func undone(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == ASCII.backslash, index + 1 < bytes.endIndex else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let letter = bytes[index + 1]
      index += 2
      guard letter == UInt8(ascii: "u") else {
        text.append(plain(letter) ?? letter)
        continue
      }
      guard let unit = unit(bytes, index) else { continue }
      index += 4
      var value = UInt32(unit)
      if unit & 0xFC00 == 0xD800, let low = lowUnit(bytes, index) {
        value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        index += 6
      }
      text += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return text
  }

  /// What a letter after a backslash stands for; nil for `u` and what is no escape.
  static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// The second half of a pair, `\uDC00` to `\uDFFF`, at an index.
  static func lowUnit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> UInt16? {
    guard index + 1 < bytes.endIndex, bytes[index] == ASCII.backslash, bytes[index + 1] == UInt8(ascii: "u"),
      let unit = unit(bytes, index + 2), unit & 0xFC00 == 0xDC00
    else { return nil }
    return unit
  }

  /// Four hexadecimal digits at an index.
  static func unit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> UInt16? {
    guard index + 4 <= bytes.endIndex else { return nil }
    var value: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}

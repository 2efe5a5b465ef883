/// Blanks at the ends of a value, as spreadsheets and input methods leave them.
enum WhitespaceTrimming {
  /// A range of UTF-8 without the blanks at its ends: ASCII's, the no-break space, the ideographic space and
  /// the other spaces of Unicode, a byte order mark that got in by pasting files together, and what cannot be seen: the
  /// zero-width space, marks of direction, the word joiner.
  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let length = leading(bytes, low, high)
      if length == 0 { break }
      low += length
    }
    while low < high {
      let length = trailing(bytes, low, high)
      if length == 0 { break }
      high -= length
    }
    return low..<high
  }

  static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[trimmed(0..<bytes.count, of: bytes)], as: UTF8.self)
  }

  private static func leading(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int {
    let byte = bytes[low]
    if byte == ASCII.space || byte == ASCII.tab { return 1 }
    if byte < 0xC2 { return 0 }
    if low + 1 < high, isBlank(byte, bytes[low + 1]) { return 2 }
    return low + 2 < high && isBlank(byte, bytes[low + 1], bytes[low + 2]) ? 3 : 0
  }

  private static func trailing(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int {
    let byte = bytes[high - 1]
    if byte == ASCII.space || byte == ASCII.tab { return 1 }
    if byte < 0x80 || byte > 0xBF { return 0 }
    if high - 2 >= low, isBlank(bytes[high - 2], byte) { return 2 }
    return high - 3 >= low && isBlank(bytes[high - 3], bytes[high - 2], byte) ? 3 : 0
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8) -> Bool { first == 0xC2 && second == 0xA0 }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xEF, 0xBB, 0xBF): true
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE2, 0x81, 0xA0):
      true
    case (0xE2, 0x81, 0xA6...0xA9): true
    default: false
    }
  }
}

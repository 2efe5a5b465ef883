/// Characters (grapheme clusters) among bytes of UTF-8, counted without making a text where that is safe.
enum CharacterCount {
  static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    simple(bytes) ?? String(decoding: bytes, as: UTF8.self).count
  }

  /// The count when every scalar is a character by itself: ASCII, Latin letters, Han and full-width forms.
  private static func simple(_ bytes: ArraySlice<UInt8>) -> Int? {
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x0D: return nil
      case ..<0x80: index += 1
      case 0xC3...0xC9: index += 2
      case 0xE4...0xE9: index += 3
      case 0xE3, 0xEF:
        guard index + 2 < bytes.endIndex else { return nil }
        let isMark =
          byte == 0xE3 ? bytes[index + 1] == 0x80 && bytes[index + 2] < 0xAA : bytes[index + 1] == 0xBC
        guard isMark else { return nil }
        index += 3
      default: return nil
      }
      count += 1
    }
    return index == bytes.endIndex ? count : nil
  }
}

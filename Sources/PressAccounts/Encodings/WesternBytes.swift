/// The bytes of a text in Windows-1252, which holds Latin-1.
enum WesternBytes {
  /// Nil when a character has no byte there.
  static func of(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.value < 0x100 ? UInt8(scalar.value) : upper[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// 0x80 to 0x9F: where Latin-1 has control characters.
  private static let upper: [Unicode.Scalar: UInt8] = {
    let row = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    return Dictionary(uniqueKeysWithValues: zip(row.unicodeScalars, UInt8(0x80)...0x9F))
  }()
}

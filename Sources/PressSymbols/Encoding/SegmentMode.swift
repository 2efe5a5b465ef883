/// How a run of characters is written as bits.
///
/// Each mode takes what the ones before it take, in more bits. Kanji mode is left out: it helps no link, and
/// some readers get it wrong, OpenCV's among them.
enum SegmentMode: Int, Sendable, Hashable, CaseIterable {
  /// Digits, 10 bits for three.
  case numeric
  /// Digits, capitals, space and `$%*+-./:`, 11 bits for two.
  case alphanumeric
  /// Anything, 8 bits each.
  case byte

  /// The densest mode that takes a byte.
  init(densestFor byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .numeric
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"):
      self = .alphanumeric
    default: self = .byte
    }
  }

  /// Sixths of a bit for a character: the least common unit of 10 bits for three and 11 bits for two.
  var sixths: Int {
    switch self {
    case .numeric: 20
    case .alphanumeric: 33
    case .byte: 48
    }
  }

  /// Bits of mode indicator and character count that begin a segment; nil when the version has no such mode.
  ///
  /// ISO/IEC 18004, "Number of bits in character count indicator".
  func headerBits(in version: SymbolVersion) -> Int? {
    if version.isMicro {
      let count = [[3, 4, 5, 6], [nil, 3, 4, 5], [nil, nil, 4, 5]][rawValue][version.number - 1]
      return count.map { $0 + version.number - 1 }
    }
    let column = version.number < 10 ? 0 : version.number < 27 ? 1 : 2
    return 4 + [[10, 12, 14], [9, 11, 13], [8, 16, 16]][rawValue][column]
  }
}

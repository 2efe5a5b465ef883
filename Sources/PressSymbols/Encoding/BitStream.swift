/// Bits one after another, the first of them the highest of the first byte.
///
/// ISO/IEC 18004, "Data encodation".
struct BitStream: Sendable, Hashable {
  /// The last one is filled up with zeros.
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// The lowest `bits` of a number, 0…32, the highest of them first.
  mutating func append(_ number: Int, bits: Int) {
    for bit in (0..<bits).reversed() {
      if count.isMultiple(of: 8) { bytes.append(0) }
      if number >> bit & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
      count += 1
    }
  }

  /// The designator of an ECI, 0…999,999, in one, two or three bytes.
  mutating func append(eci: Int) {
    append(0b0111, bits: 4)
    if eci < 1 << 7 {
      append(eci, bits: 8)
    } else if eci < 1 << 14 {
      append(0b10 << 14 | eci, bits: 16)
    } else {
      append(0b110 << 21 | eci, bits: 24)
    }
  }

  /// Which part of a split content this is; comes before everything else.
  mutating func append(_ part: SymbolPart) {
    append(0b0011, bits: 4)
    append(part.number - 1, bits: 4)
    append(part.count - 1, bits: 4)
    append(Int(part.parity), bits: 8)
  }

  /// A segment with its mode and its count of characters.
  mutating func append(_ segment: Segment, of bytes: [UInt8], in version: SymbolVersion) {
    let content = bytes[segment.bytes]
    append(1 << segment.mode.rawValue, bits: 4)
    append(content.count, bits: (segment.mode.headerBits(in: version) ?? 4) - 4)
    switch segment.mode {
    case .numeric: append(groups: content, of: 3, base: 10, bits: [4, 7, 10]) { Int($0) - 0x30 }
    case .alphanumeric: append(groups: content, of: 2, base: 45, bits: [6, 11], BitStream.alphanumeric)
    case .byte: for byte in content { append(Int(byte), bits: 8) }
    }
  }

  /// Characters of two bytes of Shift JIS, all of them in kanji mode's two ranges.
  mutating func append(kanji bytes: [UInt8], in version: SymbolVersion) {
    append(0b1000, bits: 4)
    append(bytes.count / 2, bits: VerbatimContent.Run.kanjiCountBits(in: version))
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let character = Int(bytes[index]) << 8 | Int(bytes[index + 1])
      let offset = character - (character < 0xE040 ? 0x8140 : 0xC140)
      append(offset >> 8 * 0xC0 + offset & 0xFF, bits: 13)
    }
  }

  /// The data codewords of a symbol: a terminator, zeros to the next byte, and the two bytes of padding in turn.
  ///
  /// Nil when there are more bits than codewords for them.
  func codewords(_ wanted: Int) -> [UInt8]? {
    guard count <= wanted * 8 else { return nil }
    var padded = self
    padded.append(0, bits: min(4, wanted * 8 - count))
    return padded.bytes + (0..<wanted - padded.bytes.count).map { $0.isMultiple(of: 2) ? 0xEC : 0x11 }
  }

  /// - Parameter bits: of a group of one character, of two, of three.
  private mutating func append(
    groups content: ArraySlice<UInt8>, of size: Int, base: Int, bits: [Int], _ value: (UInt8) -> Int
  ) {
    var rest = content
    while !rest.isEmpty {
      let group = rest.prefix(size)
      append(group.reduce(0) { $0 * base + value($1) }, bits: bits[group.count - 1])
      rest = rest.dropFirst(size)
    }
  }

  /// ISO/IEC 18004, "Encoding/decoding table for Alphanumeric mode".
  private static func alphanumeric(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41 + 10
    default: 36 + (Array(" $%*+-./:".utf8).firstIndex(of: byte) ?? 0)
    }
  }
}

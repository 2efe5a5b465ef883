/// The fifteen bits of a symbol that give its level and mask.
///
/// Five bits of data and ten of a BCH code, exclusive-or a fixed pattern. ISO/IEC 18004, "Format
/// information".
struct FormatInformation: Sendable, Hashable {
  let level: ErrorCorrection
  let mask: Mask

  /// Reads the bits beside the upper left finder.
  ///
  /// Nil unless they are a word of the code and suit the version.
  init?(version: SymbolVersion, isDark: (_ row: Int, _ column: Int) -> Bool) {
    var bits = 0
    for (row, column) in FormatInformation.places(in: version) {
      bits = bits << 1 | (isDark(row, column) ? 1 : 0)
    }
    bits ^= FormatInformation.pattern(in: version)
    let data = bits >> 10
    guard bits == FormatInformation.codeword(data) else { return nil }
    self.init(version: version, data: data)
  }

  init(level: ErrorCorrection, mask: Mask) {
    self.level = level
    self.mask = mask
  }

  /// The meaning of the five bits of data; nil when they do not suit the version.
  init?(version: SymbolVersion, data: Int) {
    if version.isMicro {
      // The upper three bits number the pairs of version and level: M1, M2-L, M2-M, M3-L … M4-Q.
      let pairs = SymbolVersion.allMicro.flatMap { version in
        ErrorCorrection.allCases.filter { version.dataBits(at: $0) != nil }.map { (version, $0) }
      }
      guard pairs[data >> 2].0 == version else { return nil }
      level = pairs[data >> 2].1
    } else {
      level = [.medium, .low, .high, .quartile][data >> 3]
    }
    mask = Mask(formatBits: data, isMicro: version.isMicro)
  }

  /// What the bits are exclusive-or'd with, so that they are never all light.
  static func pattern(in version: SymbolVersion) -> Int { version.isMicro ? 0x4445 : 0x5412 }

  /// The bits as they stand in a symbol of this version; nil when it has no such level or mask.
  func word(in version: SymbolVersion) -> Int? {
    let data = (0..<32).first { FormatInformation(version: version, data: $0) == self }
    return data.map { FormatInformation.codeword($0) ^ FormatInformation.pattern(in: version) }
  }

  /// Row and column of the bits from the highest to the lowest, past the timing patterns.
  static func places(in version: SymbolVersion) -> [(Int, Int)] {
    let straight = version.isMicro ? Array(1...7) : [0, 1, 2, 3, 4, 5, 7]
    return straight.map { (8, $0) } + [(8, 8)] + straight.reversed().map { ($0, 8) }
  }

  /// The places of every copy of the bits: two in QR Code, one in Micro QR.
  ///
  /// The second one runs up beside the lower left finder and then along below the upper right one.
  static func copies(in version: SymbolVersion) -> [[(Int, Int)]] {
    let first = places(in: version)
    guard !version.isMicro else { return [first] }
    let side = version.modules
    return [first, (1...7).map { (side - $0, 8) } + (side - 8..<side).map { (8, $0) }]
  }

  /// Five bits with the remainder of the division by x¹⁰ + x⁸ + x⁵ + x⁴ + x² + x + 1 behind them.
  static func codeword(_ data: Int) -> Int {
    var remainder = data << 10
    for bit in (10...14).reversed() where remainder >> bit & 1 == 1 {
      remainder ^= 0b101_0011_0111 << (bit - 10)
    }
    return data << 10 | remainder
  }
}

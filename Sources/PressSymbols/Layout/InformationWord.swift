/// Bits beside the finders that say how a symbol is to be read, found in it with or without damage.
///
/// Format information stands twice in QR Code and once in Micro QR, version information twice from version 7
/// on. ISO/IEC 18004, "Format information" and "Version information".
package struct InformationWord: Sendable, Hashable {
  /// Modules of each copy that are not as in the word that was meant.
  package let damage: [Int]
}

extension InformationWord {
  /// The version information of a symbol whose version is known; nil below version 7.
  package init?(version: SymbolVersion, isDark: (_ row: Int, _ column: Int) -> Bool) {
    guard version.number >= 7 else { return nil }
    let first = version.modules - 11
    // Bits from the highest to the lowest, first beside the lower left finder, then by the upper right one.
    let places = (0..<18).reversed().map { (first + $0 % 3, $0 / 3) }
    let word = InformationWord.versionWord(version.number)
    damage = [places, places.map { ($0.1, $0.0) }].map {
      (InformationWord.bits(at: $0, isDark) ^ word).nonzeroBitCount
    }
  }

  /// Six bits with the remainder of the division by x¹² + x¹¹ + x¹⁰ + x⁹ + x⁸ + x⁵ + x² + 1 behind them.
  private static func versionWord(_ number: Int) -> Int {
    var remainder = number << 12
    for bit in (12...17).reversed() where remainder >> bit & 1 == 1 {
      remainder ^= 0b1_1111_0010_0101 << (bit - 12)
    }
    return number << 12 | remainder
  }

  static func bits(at places: [(Int, Int)], _ isDark: (Int, Int) -> Bool) -> Int {
    places.reduce(0) { $0 << 1 | (isDark($1.0, $1.1) ? 1 : 0) }
  }
}

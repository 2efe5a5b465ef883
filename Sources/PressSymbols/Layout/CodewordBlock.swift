/// Codewords that are corrected together.
///
/// ISO/IEC 18004, "Error correction coding".
package struct CodewordBlock: Sendable, Hashable {
  /// The codewords of data, then those of error correction, each by its number in the order of transmission.
  package let codewords: [Int]
  /// How many of them are error correction, 2…30.
  package let correction: Int
  /// Those of error correction that are kept for noticing misreadings, p of the standard: 0…3.
  package let protection: Int

  /// The error correction that may be used up, ec − p: 0 in M1, which only notices errors.
  package var capacity: Int { correction - protection }
}

extension CodewordBlock {
  /// The one block of a Micro QR symbol; nil for QR Code, or a level that the version does not have.
  ///
  /// ISO/IEC 18004, table "Error correction characteristics for Micro QR Code".
  init?(micro version: SymbolVersion, at level: ErrorCorrection) {
    guard version.isMicro, let bits = version.dataBits(at: level) else { return nil }
    let table = [[(2, 2)], [(5, 3), (6, 2)], [(6, 2), (8, 0)], [(8, 2), (10, 0), (14, 0)]]
    (correction, protection) = table[version.number - 1][level.index]
    codewords = Array(0..<(bits + 7) / 8 + correction)
  }
}

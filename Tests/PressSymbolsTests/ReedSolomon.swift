import PressSymbols

/// What an encoder is checked by: a block is right if it is zero at every root of the generator.
///
/// GF(256) with x⁸ + x⁴ + x³ + x² + 1, roots α⁰, α¹ … ISO/IEC 18004, "Error correction coding".
enum ReedSolomon {
  private static let powers: [Int] = {
    var powers = [1]
    for _ in 1..<255 {
      let next = powers[powers.count - 1] << 1
      powers.append(next & 0x100 == 0 ? next : next ^ 0x11D)
    }
    return powers
  }()

  private static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 256)
    for (exponent, power) in powers.enumerated() { logarithms[power] = exponent }
    return logarithms
  }()

  static func isCodeword(_ block: [UInt8], correction: Int) -> Bool {
    (0..<correction).allSatisfy { root in
      block.reduce(0) { sum, byte in
        (sum == 0 ? 0 : powers[(logarithms[sum] + root) % 255]) ^ Int(byte)
      } == 0
    }
  }

  /// Whether a mask inverts a module.
  ///
  /// ISO/IEC 18004, "Data mask pattern generation conditions".
  static func inverts(_ mask: Mask, _ i: Int, _ j: Int) -> Bool {
    switch mask.number {
    case 0: (i + j) % 2 == 0
    case 1: i % 2 == 0
    case 2: j % 3 == 0
    case 3: (i + j) % 3 == 0
    case 4: (i / 2 + j / 3) % 2 == 0
    case 5: i * j % 2 + i * j % 3 == 0
    case 6: (i * j % 2 + i * j % 3) % 2 == 0
    default: ((i + j) % 2 + i * j % 3) % 2 == 0
    }
  }
}

/// The Reed–Solomon codewords that are put behind a block of data.
///
/// GF(256) with x⁸ + x⁴ + x³ + x² + 1; a generator's roots are α⁰, α¹ … ISO/IEC 18004, "Generating the error
/// correction codewords".
struct CorrectionCodewords: Sendable {
  /// Coefficients below the highest, which is 1, from the highest on.
  private let generator: [UInt8]

  /// - Parameter count: codewords a block, 7…30.
  init(count: Int) {
    var generator: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      // Times x + root.
      let shifted = generator + [0]
      generator = zip(shifted, [0] + generator).map { $0 ^ CorrectionCodewords.product($1, root) }
      root = CorrectionCodewords.product(root, 2)
    }
    self.generator = Array(generator.dropFirst())
  }

  /// The remainder of the block's polynomial by the generator.
  func of(_ data: some Sequence<UInt8>) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ remainder[0]
      remainder = Array(remainder.dropFirst()) + [0]
      guard factor != 0 else { continue }
      for index in remainder.indices {
        remainder[index] ^= CorrectionCodewords.product(generator[index], factor)
      }
    }
    return remainder
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (sum, a, b) = (UInt8(0), a, b)
    while b != 0 {
      if b & 1 == 1 { sum ^= a }
      a = a & 0x80 == 0 ? a << 1 : a << 1 ^ 0x1D
      b >>= 1
    }
    return sum
  }
}

/// Counts the errors in blocks of codewords, without putting them right.
///
/// Reed–Solomon over GF(256) with x⁸ + x⁴ + x³ + x² + 1 and roots α⁰, α¹ … (ISO/IEC 18004, "Error correction
/// coding"). The shortest register that makes the syndromes is the error locator (J. Massey, "Shift-register
/// synthesis and BCH decoding", 1969); its degree is the number of errors if it has as many roots in the
/// block.
enum BlockDecoder {
  /// α⁰ … α⁵⁰⁹: long enough that two logarithms need no reduction.
  private static let powers: [UInt8] = {
    var (powers, power) = ([UInt8](repeating: 0, count: 510), 1)
    for exponent in powers.indices {
      powers[exponent] = UInt8(power)
      power = power & 0x80 == 0 ? power << 1 : power << 1 ^ 0x11D
    }
    return powers
  }()

  private static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 256)
    for exponent in 0..<255 { logarithms[Int(powers[exponent])] = exponent }
    return logarithms
  }()

  /// How many codewords are wrong, 0…`correction` / 2; nil when that cannot be known because they are more.
  ///
  /// - Parameter block: data, then `correction` codewords of error correction; at most 255.
  static func errors(in block: [UInt8], correction: Int) -> Int? {
    let syndromes = syndromes(of: block, correction)
    if syndromes.allSatisfy({ $0 == 0 }) { return 0 }
    let locator = locator(of: syndromes)
    let degree = locator.count - 1
    guard degree <= correction / 2 else { return nil }
    // A codeword i places from the end is wrong if α⁻ⁱ is a root.
    let roots = block.indices.filter { place in
      let exponent = (255 - place) % 255
      var sum: UInt8 = 0
      for term in locator.indices where locator[term] != 0 {
        sum ^= powers[(logarithms[Int(locator[term])] + exponent * term) % 255]
      }
      return sum == 0
    }
    return roots.count == degree ? degree : nil
  }

  private static func syndromes(of block: [UInt8], _ count: Int) -> [UInt8] {
    (0..<count).map { root in
      var sum: UInt8 = 0
      for codeword in block {
        sum = (sum == 0 ? 0 : powers[logarithms[Int(sum)] + root]) ^ codeword
      }
      return sum
    }
  }

  /// Coefficients of the error locator from the lowest, the last one not 0.
  private static func locator(of syndromes: [UInt8]) -> [UInt8] {
    var current: [UInt8] = [1]
    // The last register that failed, by how much, and how long ago.
    var (former, formerDiscrepancy, gap) = ([UInt8(1)], UInt8(1), 1)
    var length = 0
    for n in syndromes.indices {
      var discrepancy = syndromes[n]
      for term in current.indices.dropFirst() where term <= n {
        discrepancy ^= product(current[term], syndromes[n - term])
      }
      guard discrepancy != 0 else {
        gap += 1
        continue
      }
      let factor = quotient(discrepancy, formerDiscrepancy)
      var next = current + [UInt8](repeating: 0, count: max(0, former.count + gap - current.count))
      for term in former.indices { next[term + gap] ^= product(factor, former[term]) }
      if 2 * length <= n {
        (former, formerDiscrepancy, gap) = (current, discrepancy, 1)
        length = n + 1 - length
      } else {
        gap += 1
      }
      current = next
    }
    while current.last == 0 { current.removeLast() }
    return current
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : powers[logarithms[Int(a)] + logarithms[Int(b)]]
  }

  /// - Parameter b: not 0.
  private static func quotient(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 ? 0 : powers[logarithms[Int(a)] + 255 - logarithms[Int(b)]]
  }
}

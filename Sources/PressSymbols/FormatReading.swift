/// Level and mask as a damaged symbol tells them.
package struct FormatReading: Sendable, Hashable {
  package let level: ErrorCorrection
  package let mask: Mask
  package let word: InformationWord

  /// The word of the code that both copies together come nearest to.
  package init?(version: SymbolVersion, isDark: (_ row: Int, _ column: Int) -> Bool) {
    let pattern = FormatInformation.pattern(in: version)
    var copies = [FormatInformation.places(in: version)]
    if !version.isMicro { copies.append(FormatReading.secondPlaces(in: version)) }
    let found = copies.map { InformationWord.bits(at: $0, isDark) ^ pattern }
    func distances(_ data: Int) -> [Int] {
      found.map { ($0 ^ FormatInformation.codeword(data)).nonzeroBitCount }
    }
    let candidates = (0..<32).compactMap { data -> (FormatInformation, [Int])? in
      FormatInformation(version: version, data: data).map { ($0, distances(data)) }
    }
    func total(_ distances: [Int]) -> Int { distances.reduce(0, +) }
    guard let (format, damage) = candidates.min(by: { total($0.1) < total($1.1) }) else { return nil }
    level = format.level
    mask = format.mask
    word = InformationWord(damage: damage)
  }

  /// Bits from the highest to the lowest below the upper right finder and beside the lower left one.
  private static func secondPlaces(in version: SymbolVersion) -> [(Int, Int)] {
    let side = version.modules
    return (1...7).map { (side - $0, 8) } + (side - 8..<side).map { (8, $0) }
  }
}

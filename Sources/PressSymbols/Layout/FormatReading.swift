/// Level and mask as a damaged symbol gives them.
package struct FormatReading: Sendable, Hashable {
  package let level: ErrorCorrection
  package let mask: Mask
  package let word: InformationWord

  /// The word of the code that both copies together come nearest to.
  package init?(version: SymbolVersion, isDark: (_ row: Int, _ column: Int) -> Bool) {
    let pattern = FormatInformation.pattern(in: version)
    let found = FormatInformation.copies(in: version).map { InformationWord.bits(at: $0, isDark) ^ pattern }
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
}

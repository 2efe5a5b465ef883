import PressSymbols

/// The grade of modulation, through the codewords that it would cost (ISO/IEC 15415).
///
/// A codeword is as good as its worst module. For each grade, suppose that every codeword below the grade's
/// limit were lost, its place known: the error correction that would then be unused has a grade of its own. A
/// symbol has a grade of modulation when that notional grade is no worse. So a few pale codewords cost
/// little, many cost all.
struct CodewordModulation: Sendable {
  /// What all codewords reach but those that the grade's own error correction may lose, 0…1.
  let value: Double
  let grade: ArtworkGrade

  /// - Parameters:
  ///   - codewords: 0…1, each codeword's worst module.
  ///   - blocks: what M1 has, which corrects nothing, may lose nothing.
  init(of codewords: [Double], in blocks: [CodewordBlock]) {
    let sorted = blocks.map { block in (block, block.codewords.map { codewords[$0] }.sorted()) }
    /// The modulation of what is left when as many codewords are lost as this unused error correction allows.
    func reached(_ unused: Double) -> Double {
      sorted.map { block, values in
        let lost = Int(((1 - unused) * Double(block.capacity) + 1e-9).rounded(.down))
        return values[min(lost, values.count - 1)]
      }.min() ?? 0
    }
    let levels = zip(ArtworkGrade.passing, ArtworkGrade.unusedErrorCorrection.all).map { ($0, reached($1)) }
    let limits = ArtworkGrade.modulation.all
    let best = zip(levels, limits).first { level, limit in level.1 >= limit }?.0
    grade = best?.0 ?? .f
    value = best?.1 ?? levels.last?.1 ?? 0
  }
}

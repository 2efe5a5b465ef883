import PressSymbols

/// The wrong modules of one part of the fixed pattern, and a grade of them.
///
/// The limits are this project's own, see `ArtworkGrade`: by number in the finders and in the alignment
/// patterns that readers depend on, by share in the timing pattern and in the other alignment patterns.
struct FixedPatternDamage: Sendable, Hashable {
  /// Wrong modules by all of the part, 0…1.
  let share: Double
  let grade: ArtworkGrade

  private init(wrong: Int, of all: Int, _ limits: ArtworkGrade.Limits, byShare: Bool) {
    share = Double(wrong) / Double(max(all, 1))
    grade = ArtworkGrade(byShare ? share : Double(wrong), atMost: limits)
  }

  /// Every finder, both lines of the timing pattern, the alignment patterns.
  static func all(of modules: SampledModules, _ anatomy: SymbolAnatomy) -> [FixedPatternDamage] {
    let side = anatomy.version.modules
    guard let pattern = FixedPattern(side: side) else { return [] }
    // By finder: upper left, upper right, lower left; then by line: row, column.
    var (all, wrong) = ([0, 0, 0, 0, 0], [0, 0, 0, 0, 0])
    let line = anatomy.version.isMicro ? 0 : 6
    for module in pattern.modules where module.part != .finderCorner {
      let part =
        if module.part == .timing {
          module.row == line ? 3 : 4
        } else {
          module.column > 8 ? 1 : module.row > 8 ? 2 : 0
        }
      all[part] += 1
      if modules.isDark(module.row, module.column) != module.isDark { wrong[part] += 1 }
    }
    let finders = (0..<3).filter { all[$0] > 0 }.map {
      FixedPatternDamage(wrong: wrong[$0], of: all[$0], ArtworkGrade.wrongModules, byShare: false)
    }
    let timing = (3..<5).map {
      FixedPatternDamage(wrong: wrong[$0], of: all[$0], ArtworkGrade.timing, byShare: true)
    }
    return finders + timing + alignments(modules, anatomy)
  }

  private static func alignments(_ modules: SampledModules, _ anatomy: SymbolAnatomy) -> [FixedPatternDamage]
  {
    var parts: [FixedPatternDamage] = []
    var (wrong, all) = (0, 0)
    for middle in anatomy.alignments {
      let count = self.wrong(aroundAlignment: middle, modules)
      if anatomy.isEssential(alignment: middle) {
        parts.append(FixedPatternDamage(wrong: count, of: 25, ArtworkGrade.wrongModules, byShare: false))
      } else {
        (wrong, all) = (wrong + count, all + 25)
      }
    }
    if all > 0 {
      parts.append(FixedPatternDamage(wrong: wrong, of: all, ArtworkGrade.spareAlignments, byShare: true))
    }
    return parts
  }

  /// Wrong modules of a dark dot, a light ring and a dark one.
  private static func wrong(aroundAlignment middle: ModulePlace, _ modules: SampledModules) -> Int {
    var wrong = 0
    for y in -2...2 {
      for x in -2...2 {
        let isDark = max(x.magnitude, y.magnitude) != 1
        if modules.isDark(middle.row + y, middle.column + x) != isDark { wrong += 1 }
      }
    }
    return wrong
  }
}

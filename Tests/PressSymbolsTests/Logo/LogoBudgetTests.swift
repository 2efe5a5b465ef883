import PressSymbols
import Testing

struct LogoBudgetTests {
  private func budget(_ version: Int, _ level: ErrorCorrection) throws -> LogoBudget {
    try LogoBudget(version: #require(SymbolVersion(version)), level: level)
  }

  /// Sides computed elsewhere, from segno's matrices: `facts/scanning.md`, "Logos".
  @Test(arguments: [
    (2, ErrorCorrection.high, 5), (3, .high, 7), (4, .high, 9), (5, .high, 11), (6, .high, 13),
    (7, .high, 15),
    (8, .high, 15), (10, .high, 19), (4, .quartile, 7), (5, .quartile, 9), (6, .quartile, 13),
    (4, .medium, 5), (5, .medium, 7), (6, .medium, 9),
  ])
  func `largest square that keeps grade C`(row: (Int, ErrorCorrection, Int)) throws {
    #expect(try budget(row.0, row.1).largestSide() == row.2)
  }

  /// Largest area that can be read at all, in per cent of n²: `facts/scanning.md`, "Logos".
  @Test(arguments: [
    (2, [1.4, 4.0, 7.8, 7.8]), (3, [3.0, 5.8, 9.6, 9.6]), (4, [4.5, 4.5, 11.1, 15.5]),
    (5, [3.6, 8.8, 12.3, 16.4]), (6, [2.9, 10.1, 13.4, 17.2]), (7, [6.0, 11.1, 14.3, 17.8]),
    (8, [5.0, 9.4, 15.0, 18.4]), (10, [6.9, 11.1, 19.2, 22.4]),
  ])
  func `largest square that can be read`(version: Int, shares: [Double]) throws {
    for (level, share) in zip(ErrorCorrection.allCases, shares) {
      let budget = try budget(version, level)
      let sides = stride(from: 1, through: budget.version.modules, by: 2).filter { side in
        ModuleArea.centred(side: side, in: budget.version).map { budget.unused(covering: $0) >= 0 } ?? false
      }
      let side = try #require(sides.last)
      let percent = 100 * Double(side * side) / Double(budget.version.modules * budget.version.modules)
      #expect(abs(percent - share) < 0.1, "\(version)-\(level): \(side)")
    }
  }

  private func square(_ side: Int, _ budget: LogoBudget) throws -> ModuleArea {
    try #require(ModuleArea.centred(side: side, in: budget.version))
  }

  private static let sampled = Array(1...10) + [13, 16, 20, 25, 32, 40]

  /// What the budget is for; with every module under the logo wrong, more is lost than clearing loses.
  ///
  /// ZBar is no judge of inverted areas, in which it finds patterns that are none; and from version 35 on, at
  /// some sizes, it loses its grid when nine alignment patterns are gone.
  @Test(arguments: sampled, ErrorCorrection.allCases)
  func `the largest square is read by decoders`(version: Int, level: ErrorCorrection) throws {
    let budget = try budget(version, level)
    let side = budget.largestSide()
    #expect(side >= 1)
    let area = try square(side, budget)
    let sample = try StyledSample(version: version, level: level)
    let cleared = try sample.picture(clearing: area)
    #expect(sample.isReadByZXing(cleared))
    #expect(version >= 35 || sample.isReadByZBar(cleared))
    #expect(try sample.isReadByZXing(sample.picture(inverting: area)))
  }

  /// At the bound itself, with every covered codeword wrong: one step further, and no decoder can.
  @Test(arguments: [2, 3, 4, 5, 6, 8, 10, 12, 15, 21], ErrorCorrection.allCases)
  func `the bound is where decoders stop`(version: Int, level: ErrorCorrection) throws {
    let budget = try budget(version, level)
    let sides = Array(stride(from: 1, through: budget.version.modules - 18, by: 2))
    let last = try #require(sides.last { budget.unused(covering: try square($0, budget)) >= 0 })
    let sample = try StyledSample(version: version, level: level)
    #expect(try sample.isReadByZXing(sample.picture(inverting: square(last, budget))))
    // Beyond it the block's errors are more than half its correction codewords, whichever they are.
    guard sides.contains(last + 2) else {
      // The smallest symbol corrects all that lies between its finder patterns, at its two highest levels.
      #expect(version == 2 && [.quartile, .high].contains(level))
      return
    }
    #expect(try !sample.isReadByZXing(sample.picture(inverting: square(last + 2, budget))))
  }

  @Test func `counts a codeword once, however much of it is covered, and in its own block`() throws {
    let budget = try budget(5, .quartile)
    #expect(budget.covered(by: ModuleArea(rows: 36..<37, columns: 36..<37)) == [1, 0, 0, 0])
    #expect(budget.covered(by: ModuleArea(rows: 33..<37, columns: 35..<37)) == [1, 0, 0, 0])
    #expect(budget.covered(by: ModuleArea(rows: 32..<37, columns: 35..<37)) == [1, 1, 0, 0])
    #expect(budget.unused(covering: ModuleArea(rows: 32..<37, columns: 35..<37)) == 1 - 2.0 / 18)
    #expect(budget.unused(covering: ModuleArea(rows: 0..<7, columns: 0..<7)) == 1)
  }

  @Test(arguments: LogoGrade.allCases)
  func `accepts up to its largest square and no more`(grade: LogoGrade) throws {
    let budget = try budget(6, .high)
    let side = budget.largestSide(grade: grade)
    try budget.check(square(side, budget), grade: grade)
    let larger = try square(side + 2, budget)
    let error = #expect(throws: LogoError.self) { try budget.check(larger, grade: grade) }
    guard case .tooLarge(larger, let unused, grade, let largest, nil) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(unused < grade.unused && largest?.side == side)
    #expect(LogoGrade.allCases.map { budget.largestSide(grade: $0) }.sorted() == [9, 13, 13, 13])
  }

  @Test func `names the level that would allow more`() throws {
    let budget = try budget(4, .medium)
    func error(_ side: Int) throws -> LogoError? {
      let area = try square(side, budget)
      return #expect(throws: LogoError.self) { try budget.check(area) }
    }
    #expect(
      try error(7)
        == .tooLarge(
          square(7, budget), unused: budget.unused(covering: square(7, budget)), grade: .c,
          largest: square(5, budget), better: LogoRoom(level: .quartile, largest: square(7, budget))))
    // No level takes 11: the one that takes most is named.
    guard case .tooLarge(_, _, _, _, let better) = try error(11) else {
      Issue.record("not too large")
      return
    }
    #expect(better == LogoRoom(level: .high, largest: try square(9, budget)))
  }

  @Test(arguments: [
    (ModuleArea(rows: 3..<4, columns: 3..<4), ModulePart.finder),
    (ModuleArea(rows: 7..<8, columns: 7..<8), .separator),
    (ModuleArea(rows: 6..<7, columns: 12..<13), .timing),
    (ModuleArea(rows: 38..<39, columns: 38..<39), .alignment),
    (ModuleArea(rows: 8..<9, columns: 20..<21), .alignment),
    (ModuleArea(rows: 8..<9, columns: 8..<9), .format),
    (ModuleArea(rows: 0..<1, columns: 36..<37), .version),
  ])
  func `readers need these parts`(area: ModuleArea, part: ModulePart) throws {
    let budget = try budget(7, .high)
    #expect(throws: LogoError.covers(part, area: area, largest: nil)) { try budget.check(area) }
  }

  @Test func `the alignment pattern in the middle may be covered, and costs nothing`() throws {
    let budget = try budget(7, .low)
    let area = try square(5, budget)
    try budget.check(area, grade: .a)
    #expect(budget.unused(covering: area) == 1)
  }

  @Test func `the error for an area that does not do names one that would`() throws {
    let budget = try budget(7, .high)
    let area = ModuleArea(rows: 6..<15, columns: 9..<18)
    #expect(
      throws: LogoError.covers(
        .timing, area: area, largest: ModuleArea(rows: 7..<14, columns: 10..<17))
    ) { try budget.check(area) }
  }

  @Test func `an area outside, or none, is refused, and so is Micro QR`() throws {
    let budget = try budget(7, .high)
    for area in [
      ModuleArea(rows: 40..<46, columns: 20..<22), ModuleArea(rows: -1..<2, columns: 20..<22),
      ModuleArea(rows: 20..<20, columns: 20..<22), ModuleArea(rows: 50..<51, columns: 20..<22),
    ] {
      #expect(throws: LogoError.outside(area, modules: 45)) { try budget.check(area) }
    }
    #expect(throws: LogoError.inMicro) { _ = try LogoBudget(version: .largestMicro, level: .low) }
  }
}

import PressSymbols
import Testing

struct LogoBudgetTests {
  private func budget(_ version: Int, _ level: ErrorCorrection) throws -> LogoBudget {
    try LogoBudget(version: #require(SymbolVersion(version)), level: level)
  }

  /// Sides computed elsewhere, from segno's matrices: `facts/scanning.md`, "Logos".
  @Test(arguments: [
    (2, ErrorCorrection.high, 5), (3, .high, 7), (4, .high, 9), (5, .high, 11), (6, .high, 13), (7, .high, 15),
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
}

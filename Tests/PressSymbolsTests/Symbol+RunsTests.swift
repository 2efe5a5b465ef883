import PressSymbols
import Testing

struct SymbolRunsTests {
  @Test(arguments: [1, 7, 40])
  func `runs are the dark modules, as long as they can be`(version: Int) throws {
    let symbol = try Symbol(spellings: ["runs"], requirements: .init(minimumVersion: SymbolVersion(version)))
    for row in 0..<symbol.modules {
      let runs = symbol.darkRuns(inRow: row)
      #expect(runs.flatMap(Array.init) == (0..<symbol.modules).filter { symbol.isDark(row, $0) })
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test func `there are none outside`() throws {
    let symbol = try Symbol(spellings: ["runs"])
    #expect(symbol.darkRuns(inRow: -1).isEmpty && symbol.darkRuns(inRow: symbol.modules).isEmpty)
  }
}

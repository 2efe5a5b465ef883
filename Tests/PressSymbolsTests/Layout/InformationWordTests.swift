import Testing

@testable import PressSymbols

struct InformationWordTests {
  @Test(arguments: SymbolVersion.all)
  func `is what libqrencode wrote, from version 7`(version: SymbolVersion) throws {
    let symbol = try StyledSample(version: version.number, level: .low).symbol
    let word = InformationWord(version: version, isDark: symbol.isDark)
    #expect(word?.damage == (version.number < 7 ? nil : [0, 0]))
  }

  @Test func `counts the wrong modules of each copy`() throws {
    let symbol = try StyledSample(version: 8, level: .low).symbol
    let side = symbol.modules
    let word = InformationWord(version: symbol.version) { row, column in
      // A whole row of the lower left copy, two modules of the upper right one.
      symbol.isDark(row, column)
        != ((row == side - 11 && column < 6) || (row == 5 && (side - 11..<side - 9).contains(column)))
    }
    #expect(word?.damage == [6, 2])
  }

  @Test func `Micro QR has none`() {
    #expect(InformationWord(version: .largestMicro) { _, _ in true } == nil)
  }
}

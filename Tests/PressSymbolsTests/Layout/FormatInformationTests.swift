import Testing

@testable import PressSymbols

struct FormatInformationTests {
  /// The other copy of the bits, read along the symbol's far edges; ISO/IEC 18004 puts it there for safety.
  @Test func `is the same in both places`() throws {
    for level in ErrorCorrection.allCases {
      for mask in Mask.all {
        let symbol = try Symbol(
          text: "0", requirements: .init(level: level, exactLevel: true, mask: mask))
        let near = (0..<8).map { symbol.isDark(8, 20 - $0) }
        let far = (0..<7).map { symbol.isDark(14 + $0, 8) }
        let places = [0, 1, 2, 3, 4, 5, 7, 8].map { symbol.isDark($0, 8) }
        let others = [7, 5, 4, 3, 2, 1, 0].map { symbol.isDark(8, $0) }
        #expect(near == places && far == others)
        #expect(symbol.level == level && symbol.mask == mask)
      }
    }
  }

  @Test func `any single wrong bit is noticed`() throws {
    let symbol = try Symbol(text: "0")
    let places = [0, 1, 2, 3, 4, 5, 7, 8].map { (8, $0) } + [7, 5, 4, 3, 2, 1, 0].map { ($0, 8) }
    for (row, column) in places {
      let format = FormatInformation(version: symbol.version) {
        symbol.isDark($0, $1) != ($0 == row && $1 == column)
      }
      #expect(format == nil)
    }
    #expect(FormatInformation(version: symbol.version, isDark: symbol.isDark)?.mask == symbol.mask)
  }

  @Test func `the symbol number of Micro QR must be the version's`() throws {
    let symbol = try Symbol(text: "1234", requirements: .init(micro: true))
    #expect(symbol.version == SymbolVersion(micro: 2))
    #expect(FormatInformation(version: symbol.version, isDark: symbol.isDark)?.level == symbol.level)
    #expect(FormatInformation(version: .largestMicro, isDark: symbol.isDark) == nil)
  }
}

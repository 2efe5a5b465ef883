import Testing

@testable import PressSymbols

struct CodewordPlacementTests {
  /// Codewords and remainder bits of ISO/IEC 18004, table "Codeword capacity of all versions".
  @Test(arguments: [
    (1, 26, 0), (2, 44, 7), (6, 172, 7), (7, 196, 0), (13, 532, 0), (14, 581, 3), (20, 1085, 3),
    (21, 1156, 4),
    (27, 1828, 4), (28, 1921, 3), (34, 2761, 3), (35, 2876, 0), (40, 3706, 0),
  ])
  func `codewords and remainder bits`(version: Int, codewords: Int, remainder: Int) throws {
    let version = try #require(SymbolVersion(version))
    let layout = SymbolLayout(of: version)
    let placement = CodewordPlacement(in: layout)
    #expect(placement.count == codewords)
    var (counts, spare) = ([Int: Int](), 0)
    for row in 0..<version.modules {
      for column in 0..<version.modules where layout.part(row, column) == .data {
        if let codeword = placement.codeword(row, column) {
          counts[codeword, default: 0] += 1
        } else {
          spare += 1
        }
      }
    }
    #expect(spare == remainder)
    #expect(counts == Dictionary(uniqueKeysWithValues: (0..<codewords).map { ($0, 8) }))
  }

  @Test func `begins in the lower right, two modules wide`() {
    let placement = CodewordPlacement(in: SymbolLayout(of: SymbolVersion.all[0]))
    #expect((13...20).map { placement.codeword($0, 20) } == [1, 1, 1, 1, 0, 0, 0, 0].map { Optional($0) })
    #expect(placement.codeword(20, 19) == 0 && placement.codeword(16, 19) == 1)
    #expect(placement.codeword(0, 0) == nil && placement.codeword(6, 9) == nil)
  }
}

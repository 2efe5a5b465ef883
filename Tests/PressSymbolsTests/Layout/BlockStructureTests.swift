import Testing

@testable import PressSymbols

struct BlockStructureTests {
  /// The codewords of libqrencode's symbol, taken apart by our placement and our blocks, are Reed–Solomon
  /// codewords: which they are only if every module and every block is the right one.
  @Test(arguments: SymbolVersion.all, ErrorCorrection.allCases)
  func `takes libqrencode's symbols apart into right blocks`(version: SymbolVersion, level: ErrorCorrection)
    throws
  {
    let symbol = try StyledSample(version: version.number, level: level).symbol
    let placement = CodewordPlacement(in: SymbolLayout(of: version))
    let structure = try #require(BlockStructure(of: version, at: level, codewords: placement.count))
    // Bits come in the order of transmission only within a codeword: gather them by codeword in zigzag order.
    var bytes = [UInt8](repeating: 0, count: placement.count)
    var columns = Array(stride(from: version.modules - 1, through: 7, by: -2))
    columns += [5, 3, 1]
    for (index, right) in columns.enumerated() {
      for step in 0..<version.modules {
        let row = index.isMultiple(of: 2) ? version.modules - 1 - step : step
        for column in [right, right - 1] {
          guard let codeword = placement.codeword(row, column) else { continue }
          let bit = symbol.isDark(row, column) != ReedSolomon.inverts(symbol.mask, row, column)
          bytes[codeword] = bytes[codeword] << 1 | (bit ? 1 : 0)
        }
      }
    }
    var blocks = [[UInt8]](repeating: [], count: structure.blocks)
    for (codeword, byte) in bytes.enumerated() { blocks[structure.block(of: codeword)].append(byte) }
    #expect(blocks.allSatisfy { ReedSolomon.isCodeword($0, correction: structure.correction) })
    #expect(placement.count == structure.data + structure.blocks * structure.correction)
    let lengths = blocks.map(\.count)
    #expect(lengths == lengths.sorted() && (lengths.last ?? 0) - (lengths.first ?? 0) <= 1)
  }

  /// ISO/IEC 18004, table "Error correction characteristics for QR Code".
  @Test(arguments: [
    (1, ErrorCorrection.low, 1, 7, 3), (1, .medium, 1, 10, 2), (1, .quartile, 1, 13, 1), (1, .high, 1, 17, 1),
    (2, .low, 1, 10, 2), (2, .medium, 1, 16, 0), (3, .low, 1, 15, 1), (5, .quartile, 4, 18, 0),
    (40, .high, 81, 30, 0),
  ])
  func `figures of the standard`(row: (Int, ErrorCorrection, Int, Int, Int)) throws {
    let version = try #require(SymbolVersion(row.0))
    let count = CodewordPlacement(in: SymbolLayout(of: version)).count
    let structure = try #require(BlockStructure(of: version, at: row.1, codewords: count))
    #expect([structure.blocks, structure.correction, structure.protection] == [row.2, row.3, row.4])
  }

  @Test func `Micro QR has none`() {
    #expect(BlockStructure(of: .largestMicro, at: .low, codewords: 24) == nil)
  }
}

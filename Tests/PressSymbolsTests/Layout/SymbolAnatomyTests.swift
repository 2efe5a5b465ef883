import Testing

@testable import PressSymbols

/// libqrencode's symbols, taken apart by the anatomy, are Reed–Solomon codewords.
struct SymbolAnatomyTests {
  private func bytes(_ symbol: Symbol, _ anatomy: SymbolAnatomy) -> [UInt8] {
    anatomy.codewords(at: symbol.level).map { places in
      places.reduce(UInt8(0)) { byte, place in
        let (row, column) = place.quotientAndRemainder(dividingBy: symbol.modules)
        let isSet = symbol.isDark(row, column) != anatomy.isInverted(row, column, by: symbol.mask)
        return byte << 1 | (isSet ? 1 : 0)
      } << UInt8(8 - places.count)
    }
  }

  private func isWhole(_ symbol: Symbol) -> Bool {
    let anatomy = SymbolAnatomy(of: symbol.version)
    let bytes = bytes(symbol, anatomy)
    let blocks = anatomy.blocks(at: symbol.level)
    return !blocks.isEmpty && blocks.reduce(0) { $0 + $1.codewords.count } == bytes.count
      && blocks.allSatisfy { block in
        ReedSolomon.isCodeword(block.codewords.map { bytes[$0] }, correction: block.correction)
      }
  }

  @Test(arguments: SymbolVersion.all, ErrorCorrection.allCases)
  func `takes every version and level apart`(version: SymbolVersion, level: ErrorCorrection) throws {
    #expect(isWhole(try StyledSample(version: version.number, level: level).symbol))
  }

  @Test(arguments: Mask.all)
  func `takes every mask off`(mask: Mask) throws {
    #expect(isWhole(try Symbol(bytes: Array("abc".utf8), requirements: .init(mask: mask))))
  }

  @Test(arguments: SymbolVersion.allMicro)
  func `takes Micro QR apart, at every level`(version: SymbolVersion) throws {
    for level in ErrorCorrection.allCases {
      guard let bits = version.dataBits(at: level) else { continue }
      let symbol = try Symbol(
        bytes: Array("123".utf8),
        requirements: .init(
          level: level, exactLevel: true, minimumVersion: version, maximumVersion: version,
          micro: true))
      #expect(symbol.version == version && symbol.level == level)
      #expect(isWhole(symbol), "\(version)-\(level)")
      let block = try #require(SymbolAnatomy(of: version).blocks(at: level).first)
      #expect(block.codewords.count - block.correction == (bits + 7) / 8)
    }
  }

  @Test func `knows which alignment patterns readers need`() {
    let anatomy = SymbolAnatomy(of: SymbolVersion.all[6])
    let needed = anatomy.alignments.filter { anatomy.isEssential(alignment: $0) }
    #expect(needed.map { [$0.row, $0.column] } == [[6, 22], [22, 6], [38, 38]])
    #expect(anatomy.alignments.count == 6)
  }

  @Test func `a level that Micro QR lacks has no blocks`() {
    #expect(SymbolAnatomy(of: .largestMicro).blocks(at: .high).isEmpty)
  }
}

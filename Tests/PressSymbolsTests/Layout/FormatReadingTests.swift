import Testing

@testable import PressSymbols

struct FormatReadingTests {
  @Test(arguments: ErrorCorrection.allCases, Mask.all)
  func `reads what libqrencode wrote, undamaged`(level: ErrorCorrection, mask: Mask) throws {
    let symbol = try Symbol(
      bytes: [65], requirements: .init(level: level, exactLevel: true, mask: mask))
    let format = try #require(FormatReading(version: symbol.version, isDark: symbol.isDark))
    #expect(format.level == level && format.mask == mask && format.word.damage == [0, 0])
  }

  @Test(arguments: SymbolVersion.allMicro)
  func `reads Micro QR's one copy`(version: SymbolVersion) throws {
    let symbol = try Symbol(
      bytes: Array("123".utf8),
      requirements: .init(
        level: .low, minimumVersion: version, maximumVersion: version, micro: true))
    let format = try #require(FormatReading(version: version, isDark: symbol.isDark))
    #expect(format.level == symbol.level && format.mask == symbol.mask && format.word.damage == [0])
  }

  /// Words of the code differ in at least 5 of 15 modules: two copies stand 4 wrong ones of 30.
  @Test(arguments: 0...4, [0, 1])
  func `counts the wrong modules of each copy`(count: Int, copy: Int) throws {
    let symbol = try StyledSample(version: 3, level: .quartile).symbol
    let side = symbol.modules
    let damaged = (0..<count).map { copy == 0 ? (8, $0) : (side - 1 - $0, 8) }
    let format = try #require(
      FormatReading(version: symbol.version) { row, column in
        symbol.isDark(row, column) != damaged.contains { $0 == (row, column) }
      })
    #expect(format.level == .quartile && format.mask == symbol.mask)
    #expect(format.word.damage == (copy == 0 ? [count, 0] : [0, count]))
  }
}

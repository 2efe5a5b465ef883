import PressSymbols
import Testing

struct ModuleAreaTests {
  @Test func `a square in the middle leaves as much on every side`() throws {
    let version = SymbolVersion.all[1]
    let area = try #require(ModuleArea.centred(side: 5, in: version))
    #expect(area == ModuleArea(rows: 10..<15, columns: 10..<15))
    #expect(ModuleArea.centred(side: 25, in: version)?.rows == 0..<25)
    for side in [-1, 0, 4, 24, 26, 27] { #expect(ModuleArea.centred(side: side, in: version) == nil) }
  }

  @Test func `has a longer side, and words`() {
    let area = ModuleArea(rows: 3..<8, columns: 10..<14)
    #expect(area.side == 5 && area.description == "4 × 5")
  }

  @Test func `its places are those that it contains`() {
    let area = ModuleArea(rows: 3..<5, columns: 10..<12)
    #expect(area.places.map { [$0.row, $0.column] } == [[3, 10], [3, 11], [4, 10], [4, 11]])
    #expect(area.places.allSatisfy { area.contains($0.row, $0.column) })
    #expect(!area.contains(5, 10) && !area.contains(3, 12) && !area.contains(2, 10) && !area.contains(3, 9))
  }
}

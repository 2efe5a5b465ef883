import PressSymbols
import Testing

struct SymbolVersionTests {
  @Test func `takes 1 to 40, and M1 to M4`() {
    #expect((-1...42).filter { SymbolVersion($0) != nil } == Array(1...40))
    #expect((-1...6).filter { SymbolVersion(micro: $0) != nil } == Array(1...4))
    #expect(SymbolVersion.all.map(\.number) == Array(1...40))
    #expect(SymbolVersion.allMicro.map(\.description) == ["M1", "M2", "M3", "M4"])
    #expect(
      SymbolVersion.largest == SymbolVersion(40) && SymbolVersion.largestMicro == SymbolVersion(micro: 4))
  }

  @Test func `sides in modules`() throws {
    #expect(SymbolVersion.allMicro.map(\.modules) == [11, 13, 15, 17])
    #expect(try #require(SymbolVersion(1)).modules == 21)
    #expect(try #require(SymbolVersion(7)).modules == 45)
    #expect(SymbolVersion.largest.modules == 177)
  }

  @Test func `is ordered by size, and Micro QR is not QR Code`() {
    let all = SymbolVersion.allMicro + SymbolVersion.all
    #expect(all.shuffled().sorted() == all)
    #expect(SymbolVersion(2) != SymbolVersion(micro: 2))
    #expect(all.map(\.description).suffix(2) == ["39", "40"])
  }
}

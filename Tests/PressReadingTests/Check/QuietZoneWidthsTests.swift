import Testing

@testable import PressReading

struct QuietZoneWidthsTests {
  private func words(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int, _ corners: Int) -> String {
    QuietZoneWidths(
      clear: [.left: left, .top: top, .right: right, .bottom: bottom, .corners: corners], wanted: 4
    ).words
  }

  @Test func `says how wide it is, what is wanted and where`() {
    #expect(words(1, 1, 1, 1, 1) == "the quiet zone is 1 module, 4 are wanted (left, top, right, bottom)")
    #expect(words(4, 0, 4, 4, 0) == "the quiet zone is 0 modules, 4 are wanted (top)")
    #expect(words(3, 0, 4, 4, 0) == "the quiet zone is 0 modules, 4 are wanted (left 3, top 0)")
    #expect(words(4, 4, 4, 4, 2) == "the quiet zone is 2 modules, 4 are wanted (corners)")
  }

  @Test func `the standard wants 4 modules, of Micro QR 2`() {
    #expect(SymbolSide.versions.allSatisfy { QuietZoneWidths.least(forSide: $0) == 4 })
    #expect(SymbolSide.microVersions.allSatisfy { QuietZoneWidths.least(forSide: $0) == 2 })
  }
}

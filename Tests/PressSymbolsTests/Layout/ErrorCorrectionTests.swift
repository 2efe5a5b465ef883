import PressSymbols
import Testing

struct ErrorCorrectionTests {
  @Test func `is ordered from L to H`() {
    #expect(ErrorCorrection.allCases.map(\.letter) == ["L", "M", "Q", "H"])
    #expect([.high, .low, .quartile, .medium].sorted() == ErrorCorrection.allCases)
  }

  @Test(arguments: [("L", ErrorCorrection.low), ("m", .medium), ("Q", .quartile), ("h", .high)])
  func `reads a letter`(text: String, level: ErrorCorrection) {
    #expect(ErrorCorrection(text) == level)
  }

  @Test(arguments: ["", "LL", "X", " M", "medium"])
  func `refuses other text`(text: String) {
    #expect(ErrorCorrection(text) == nil)
  }
}

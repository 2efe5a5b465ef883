import PressSymbols
import Testing

struct MaskTests {
  @Test func `takes 0 to 7`() {
    #expect((-2...9).filter { Mask($0) != nil } == Array(0...7))
    #expect(Mask.all.map(\.description) == ["0", "1", "2", "3", "4", "5", "6", "7"])
  }
}

import PressDrawing
import PressSymbols
import Testing

struct StyleErrorTests {
  @Test func `says what is wrong and what would do`() {
    #expect(
      StyleError.spread(.mm(0.2), limit: .mm(0.125)).description
        == "an ink spread of '0.2 mm' is over a quarter of a module, '0.125 mm'; "
        + "use a smaller spread, or a larger code")
  }
}

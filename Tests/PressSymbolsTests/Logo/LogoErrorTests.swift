import PressSymbols
import Testing

struct LogoErrorTests {
  private let area = ModuleArea(rows: 6..<15, columns: 6..<15)
  private let smaller = ModuleArea(rows: 7..<14, columns: 7..<14)

  @Test func `says what is wrong and what would do`() {
    let error = LogoError.tooLarge(
      area, unused: 0.2, grade: .c, largest: smaller, better: LogoRoom(level: .high, largest: area))
    #expect(
      error.description
        == "a logo of '9 × 9' modules leaves too little error correction for grade 'C'; "
        + "use at most '7 × 7' modules, or '9 × 9' at level 'H'")
    #expect(
      LogoError.tooLarge(area, unused: -0.1, grade: .c, largest: smaller, better: nil).description
        == "a logo of '9 × 9' modules makes the code unreadable; "
        + "use at most '7 × 7' modules, or use a larger version")
    #expect(
      LogoError.tooLarge(
        area, unused: 0, grade: .c, largest: nil, better: LogoRoom(level: .quartile, largest: smaller)
      ).hint == "ask for level 'Q', where '7 × 7' modules fit")
  }

  @Test func `names what is covered`() {
    #expect(
      LogoError.covers(.timing, area: area, largest: nil).description
        == "a logo of '9 × 9' modules covers the timing pattern; use a larger version, or place it elsewhere")
    #expect(
      LogoError.outside(area, modules: 21).message
        == "a logo of '9 × 9' modules does not lie inside the code of '21' modules")
    #expect(LogoError.inMicro.description == "Micro QR bears no logo; use a QR Code")
  }
}

import PressDrawing
import Testing

struct LengthTests {
  @Test(arguments: [
    ("30mm", 30.0), ("3 cm", 30), ("1in", 25.4), ("1.5in", 38.1), ("72pt", 25.4), ("12pt", 4.233_333_333),
    ("96px", 25.4), ("1200 px", 317.5), ("-3mm", -3), ("+3mm", 3), ("0mm", 0), (".5mm", 0.5), (" 30mm ", 30),
  ])
  func `reads every unit`(text: String, millimetres: Double) throws {
    let length = try #require(Length(text))
    #expect(abs(length.millimetres - millimetres) < 1e-8)
  }

  @Test(arguments: [
    "", " ", "30", "mm", " mm", "nanmm", "infmm", "1e5mm", "0x1mm", "30MM", "30 m", "30mmm", "30mm mm", "30%",
    "3,5mm", "3 0mm", "30m m", "30\tmm", "3０mm", "30\u{200B}mm", "--3mm", "30mm;", "30 mm x",
  ])
  func `refuses all else`(text: String) {
    #expect(Length(text) == nil)
  }

  @Test func `a length beyond all bounds is none`() {
    #expect(Length(String(repeating: "9", count: 400) + "mm") == nil)
  }

  @Test func `units agree with each other`() {
    #expect(Length.cm(2.54).millimetres == 25.4)
    #expect(Length.inches(1).millimetres == 25.4)
    #expect(abs(Length.points(72).millimetres - 25.4) < 1e-12)
    #expect(abs(Length.pixels(96).millimetres - 25.4) < 1e-12)
    #expect(abs(Length.mm(25.4).points - 72) < 1e-12)
  }

  @Test func `adds, scales and compares`() {
    var length = Length.mm(3) + .mm(4) - .mm(2)
    length += .mm(1)
    #expect(length == .mm(6))
    #expect(length * 2 == .mm(12))
    #expect(length / 4 == .mm(1.5))
    #expect(length / Length.mm(4) == 1.5)
    #expect(-length == .mm(-6))
    #expect(Length.mm(1) < .cm(1))
  }

  @Test(arguments: [(30.0, "30 mm"), (0.1 + 0.2, "0.3 mm"), (-3, "-3 mm"), (1.0 / 3, "0.333 mm")])
  func `is described in millimetres`(millimetres: Double, text: String) {
    #expect(Length.mm(millimetres).description == text)
  }
}

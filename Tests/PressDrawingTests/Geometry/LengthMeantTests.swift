import Testing

@testable import PressDrawing

struct LengthMeantTests {
  @Test(arguments: [
    ("40,5mm", "40.5mm"), ("40毫米", "40mm"), ("10 millimetres", "10mm"), ("3 centimeters", "3cm"),
    ("40", "40mm"),
    ("1,5 inches", "1.5in"), ("2\"", "2in"), ("30 MM", "30mm"), ("-3，5毫米", "-3.5mm"), ("12点", "12pt"),
    ("3 cm.", "3cm"),
  ])
  func `what is meant by a length that cannot be read`(text: String, meant: String) {
    #expect(Length.meant(by: text) == meant)
    #expect(Length(meant) != nil)
  }

  @Test(arguments: ["40mm", "wide", "1,000,000mm", "", "mm", "4 ells", "1.2.3mm"])
  func `nothing is guessed of other texts`(text: String) { #expect(Length.meant(by: text) == nil) }

  @Test(arguments: [("300 ppi", "300dpi"), ("300像素/英寸", "300dpi"), ("fine", nil), ("300dpi", nil)])
  func `a resolution's`(text: String, meant: String?) { #expect(Resolution.meant(by: text) == meant) }
}

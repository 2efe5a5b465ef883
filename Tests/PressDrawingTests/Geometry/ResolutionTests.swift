import PressDrawing
import Testing

struct ResolutionTests {
  @Test(arguments: [
    ("300dpi", 300.0), ("300 dpi", 300), ("300", 300), ("1", 1), ("12700dpi", 12_700), ("72.5", 72.5),
  ])
  func `reads dots per inch`(text: String, dots: Double) {
    #expect(Resolution(text)?.dotsPerInch == dots)
  }

  @Test(arguments: [
    "", "dpi", "0", "0.99", "12700.1", "-300", "nan", "inf", "1e3", "300dpidpi", "300 ppi", "3 0 0",
    "30 0dpi",
    "300DPI", "0x12c",
  ])
  func `refuses all else`(text: String) {
    #expect(Resolution(text) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 0, 0.999, 12_700.001])
  func `takes 1 to 12700`(dots: Double) {
    #expect(Resolution(dotsPerInch: dots) == nil)
    #expect(Resolution(dotsPerInch: 1) != nil)
    #expect(Resolution(dotsPerInch: 12_700) != nil)
  }

  @Test(arguments: [(300.0, 11_811), (72, 2835), (96, 3780), (600, 23_622), (1, 39), (12_700, 500_000)])
  func `dots per metre as PNG counts them`(dots: Double, perMetre: Int) throws {
    #expect(try #require(Resolution(dotsPerInch: dots)).dotsPerMetre == perMetre)
  }

  @Test func `lengths become dots and dots lengths`() {
    #expect(Resolution.print.dots(.inches(1)) == 300)
    #expect(Resolution.print.wholeDots(.mm(10)) == 118)
    #expect(Resolution.print.wholeDots(.mm(-3)) == -35)
    #expect(Resolution.screen.wholeDots(.pixels(1200)) == 1200)
    for dots in -50...50 {
      let length = Resolution.print.length(dots: Double(dots))
      #expect(Resolution.print.wholeDots(length) == dots)
    }
  }

  @Test func `is described in dpi`() {
    #expect(Resolution.print.description == "300 dpi")
    #expect(Resolution(dotsPerInch: 299.9994)?.description == "300 dpi")
  }
}

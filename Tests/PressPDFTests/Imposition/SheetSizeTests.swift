import PressDrawing
import PressPDF
import Testing

struct SheetSizeTests {
  @Test(arguments: [
    ("320x450mm", 320.0, 450.0), ("320mm x 450mm", 320, 450), ("32cm×450mm", 320, 450),
    ("12x18in", 304.8, 457.2),
    ("SRA3", 320, 450), ("sra3", 320, 450), ("A4", 210, 297), ("Letter", 215.9, 279.4),
    ("450 x 320 mm", 450, 320),
  ])
  func `measures and names are read`(text: String, width: Double, height: Double) throws {
    let size = try #require(SheetSize.read(text))
    #expect(abs(size.width.millimetres - width) < 1e-9 && abs(size.height.millimetres - height) < 1e-9)
  }

  @Test(arguments: [
    "", "A9", "320", "320x", "x450mm", "320x450", "0x450mm", "-3x450mm", "320x450x5mm", "9e9x1mm",
    "6000x100mm",
  ])
  func `anything else is refused`(text: String) {
    #expect(SheetSize.read(text) == nil)
  }
}

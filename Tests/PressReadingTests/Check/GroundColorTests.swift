import PressDrawing
import Testing

@testable import PressReading

struct GroundColorTests {
  @Test func `is written as a colour`() {
    #expect(GroundColor(red: 0x11, green: 0, blue: 0xFA).description == "#1100fa")
  }

  @Test func `shows only where the picture is transparent`() throws {
    let picture = try #require(
      Bitmap(width: 3, height: 1, layout: .rgba, pixels: [9, 9, 9, 255, 9, 9, 9, 0, 100, 100, 100, 128]))
    #expect(picture.isTransparent)
    let laid = picture.composited(over: GroundColor(red: 200, green: 0, blue: 50))
    #expect(laid.layout == .rgb)
    #expect(laid.pixels == [9, 9, 9, 200, 0, 50, 150, 50, 75])
  }

  @Test func `changes nothing that is opaque`() throws {
    let gray = try #require(Bitmap(width: 1, height: 1, layout: .gray, pixels: [7]))
    #expect(gray.composited(over: .black) == gray)
    #expect(!gray.isTransparent)
    let opaque = try #require(Bitmap(width: 1, height: 1, layout: .rgba, pixels: [1, 2, 3, 255]))
    #expect(!opaque.isTransparent)
    #expect(opaque.composited(over: .black).pixels == [1, 2, 3])
  }
}

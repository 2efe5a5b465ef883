import PressDrawing
import Testing

@testable import PressReading

struct PixelLightTests {
  @Test func `is linear, in gray and in colour`() throws {
    let gray = try #require(Bitmap(width: 2, height: 1, layout: .gray, pixels: [0, 188]))
    #expect(PixelLight(gray).at(0, 0) == 0)
    #expect(PixelLight(gray).at(1, 0) == Reflectance.linear[188])
    let green = try #require(Bitmap(width: 1, height: 1, layout: .rgb, pixels: [7, 193, 96]))
    let light = SRGB.luminance(red: 7.0 / 255, green: 193.0 / 255, blue: 96.0 / 255)
    #expect(PixelLight(green).at(0, 0) == light)
  }

  @Test func `goes straight from one pixel's middle to the next, and stays beyond the picture`() throws {
    let light = PixelLight(
      try #require(Bitmap(width: 2, height: 2, layout: .gray, pixels: [0, 255, 0, 255])))
    let expected = [(-3.0, 0.0), (0.5, 0.0), (0.75, 0.25), (1, 0.5), (1.5, 1), (9, 1)]
    for (x, value) in expected {
      #expect((light.between(PixelPoint(x, 1)) - value).magnitude < 1e-12, "\(x)")
    }
    #expect(light.at(PixelPoint(-5, 40)) == 0 && light.at(PixelPoint(1.9, 1.9)) == 1)
    #expect(light.at(PixelPoint(.infinity, -.infinity)) == 1)
  }
}

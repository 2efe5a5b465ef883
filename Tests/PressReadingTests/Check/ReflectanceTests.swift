import PressDrawing
import Testing

@testable import PressReading

struct ReflectanceTests {
  @Test func `is linear light, not sRGB`() {
    #expect(Reflectance.linear.first == 0)
    #expect(Reflectance.linear.last == 1)
    // The middle of sRGB returns a fifth of the light.
    #expect((Reflectance.linear[128] - 0.2159).magnitude < 1e-4)
    #expect(zip(Reflectance.linear, Reflectance.linear.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `is the same for gray and colour, and averages boxes`() throws {
    let gray = try #require(Bitmap(width: 2, height: 1, layout: .gray, pixels: [0, 255]))
    let color = try #require(Bitmap(width: 2, height: 1, layout: .rgb, pixels: [0, 0, 0, 255, 255, 255]))
    for picture in [gray, color] {
      #expect(picture.reflectance(x: 0..<1, y: 0..<1) == 0)
      #expect((picture.reflectance(x: 0..<2, y: 0..<1) - 0.5).magnitude < 1e-12)
    }
  }
}

import PressDrawing
import Testing

@testable import PressReading

struct LightPlaneTests {
  @Test func `white paper takes 70 % of the range, black ink keeps 3 % of that`() {
    #expect(LightPlane.decoded[255] == LightPlane.white)
    #expect(abs(Double(LightPlane.white) / 65_535 - 0.7) < 0.0001)
    #expect(abs(Double(LightPlane.decoded[0]) / Double(LightPlane.white) - 0.03) < 0.0001)
  }

  @Test func `half the light is 188 in sRGB`() throws {
    // IEC 61966-2-1: 0.5 in linear light is 0.7354 of 255.
    let picture = try #require(LightPlane(8, 8) { _, _ in 32_768 }.developed(noise: 0))
    #expect(picture.pixels.allSatisfy { $0 == 188 })
  }

  @Test(arguments: [0.01, 0.05, 0.1])
  func `noise is as strong as it says, and even`(share: Double) throws {
    for light in [UInt16(3000), 9000, 30_000] {
      let picture = try #require(LightPlane(128, 128) { _, _ in light }.developed(noise: share))
      let clean = try #require(LightPlane(1, 1) { _, _ in light }.developed(noise: 0)).mean
      #expect(abs(picture.contrast / (share * 255) - 1) < 0.06, "\(picture.contrast)")
      #expect(abs(picture.mean - clean) < share * 10)
    }
  }

  @Test func `padding repeats the edge`() {
    let plane = LightPlane(2, 2) { x, y in UInt16(10 * y + x) }.padded(by: 1)
    #expect(plane.light == [0, 0, 1, 1, 0, 0, 1, 1, 10, 10, 11, 11, 10, 10, 11, 11])
  }
}

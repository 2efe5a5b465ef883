import PressDrawing
import Testing

@testable import PressReading

struct BitmapLevelsTests {
  private func picture(_ pixels: [UInt8]) throws -> Bitmap {
    try #require(Bitmap(width: pixels.count, height: 1, layout: .gray, pixels: pixels))
  }

  @Test func `levels are stretched in straight lines`() throws {
    let stretched = try picture([90, 100, 150, 200, 210]).stretched(dark: 100, light: 200)
    #expect(stretched?.pixels == [0, 0, 128, 255, 255])
  }

  @Test func `noise is not stretched, nor what is black and white already`() throws {
    #expect(try picture([1, 2]).stretched(dark: 100, light: 120) == nil)
    #expect(try picture([1, 2]).stretched(dark: 10, light: 245) == nil)
  }

  @Test func `levels leave a twentieth out at either end`() throws {
    let levels = try picture(
      [0, 0] + [UInt8](repeating: 80, count: 48) + [UInt8](repeating: 190, count: 48) + [255, 255]
    ).levels
    #expect(levels == (80, 190))
  }
}

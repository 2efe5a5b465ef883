import PressDrawing
import Testing

struct BitmapGrayTests {
  private func pixel(_ layout: Bitmap.Layout, _ values: UInt8...) throws -> Bitmap {
    try #require(Bitmap(width: 1, height: 1, layout: layout, pixels: values, resolution: .print))
  }

  @Test(
    arguments: [
      ([0, 0, 0], 0), ([255, 255, 255], 255), ([128, 128, 128], 128),
      ([255, 0, 0], 76), ([0, 255, 0], 150), ([0, 0, 255], 29),  // BT.601: 0.299, 0.587, 0.114
    ] as [([UInt8], UInt8)])
  func `luma by BT.601`(rgb: [UInt8], luma: UInt8) throws {
    #expect(try pixel(.rgb, rgb[0], rgb[1], rgb[2]).gray().pixels == [luma])
  }

  @Test(
    arguments: [
      (255, 255, 0), (255, 0, 0), (0, 255, 255), (0, 0, 0), (128, 255, 127), (128, 0, 0),
    ] as [(UInt8, UInt8, UInt8)])
  func `the ground shows where the picture is transparent`(alpha: UInt8, ground: UInt8, gray: UInt8) throws {
    #expect(try pixel(.rgba, 0, 0, 0, alpha).gray(over: ground).pixels == [gray])
  }

  @Test func `gray stays as it is and the resolution is kept`() throws {
    let gray = try pixel(.gray, 77)
    #expect(gray.gray(over: 0) == gray)
    #expect(try pixel(.rgb, 1, 2, 3).gray().resolution == .print)
    #expect(try pixel(.rgb, 1, 2, 3).gray().layout == .gray)
  }

  @Test(arguments: [Bitmap.Layout.gray, .rgb, .rgba])
  func `cuts a rectangle out`(layout: Bitmap.Layout) throws {
    let (width, height, channels) = (5, 4, layout.channels)
    let pixels = (0..<(width * height * channels)).map { UInt8($0) }
    let whole = try #require(
      Bitmap(width: width, height: height, layout: layout, pixels: pixels, resolution: .print))
    let part = try #require(whole.cropped(x: 2, y: 1, width: 2, height: 3))
    #expect((part.width, part.height) == (2, 3))
    #expect(part.resolution == .print)
    for y in 0..<3 {
      for x in 0..<2 {
        for channel in 0..<channels {
          #expect(
            part.pixels[(y * 2 + x) * channels + channel]
              == whole.pixels[((y + 1) * width + x + 2) * channels + channel])
        }
      }
    }
    #expect(whole.cropped(x: 0, y: 0, width: width, height: height) == whole)
  }

  @Test(arguments: [
    (-1, 0, 2, 2), (0, -1, 2, 2), (0, 0, 0, 2), (0, 0, 2, 0), (4, 0, 2, 1), (0, 3, 1, 2), (0, 0, 6, 1),
    (1, 1, Int.max, 1), (1, 1, 1, Int.max), (Int.max, 0, Int.max, 1),
  ])
  func `nothing outside can be cut out`(x: Int, y: Int, width: Int, height: Int) throws {
    let whole = try #require(
      Bitmap(width: 5, height: 4, layout: .gray, pixels: [UInt8](repeating: 0, count: 20)))
    #expect(whole.cropped(x: x, y: y, width: width, height: height) == nil)
  }
}

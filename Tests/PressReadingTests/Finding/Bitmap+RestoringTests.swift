import PressDrawing
import Testing

@testable import PressReading

struct BitmapRestoringTests {
  private func row(_ values: [UInt8], height: Int = 5) throws -> Bitmap {
    let pixels = (0..<height).flatMap { _ in values }
    return try #require(Bitmap(width: values.count, height: height, layout: .gray, pixels: pixels))
  }

  @Test func `sharpening makes an edge steeper and leaves flat parts alone`() throws {
    let soft = try row([50, 50, 50, 80, 120, 150, 150, 150])
    let sharp = try #require(soft.sharpened(reach: 1))
    #expect(sharp.pixels[0] == 50)
    #expect(sharp.pixels[7] == 150)
    #expect(sharp.pixels[4] - sharp.pixels[3] > 40 + 20)
  }

  @Test func `single specks vanish, edges stay`() throws {
    var picture = try row([0, 0, 0, 255, 255, 255])
    let clean = picture.pixels
    picture.pixels[2 * 6 + 1] = 255
    picture.pixels[3 * 6 + 4] = 0
    #expect(picture.despeckled()?.pixels == clean)
  }

  @Test(arguments: [(1, 1), (1, 9), (9, 1), (2, 2), (3, 3)])
  func `small pictures survive`(width: Int, height: Int) throws {
    let picture = try #require(
      Bitmap(width: width, height: height, layout: .gray, pixels: Array(repeating: 7, count: width * height)))
    #expect(picture.despeckled()?.pixels == picture.pixels)
    for reach in [1, 2, 7] { #expect(picture.sharpened(reach: reach)?.pixels == picture.pixels) }
  }
}

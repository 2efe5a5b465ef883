import Foundation
import PressDrawing
import PressRendering
import Testing

struct OrientationTests {
  /// A letter that no turn or mirror maps to itself: 2 × 3 pixels, numbered.
  private func stored() throws -> Bitmap {
    try Fixtures.bitmap(2, 3, .gray) { x, y in [UInt8(10 * y + x)] }
  }

  // Exif 2.3, table of tag 274: where the stored first row and first column are seen.
  @Test(
    arguments: [
      (Orientation.upright, 2, [0, 1, 10, 11, 20, 21]), (.mirrored, 2, [1, 0, 11, 10, 21, 20]),
      (.upsideDown, 2, [21, 20, 11, 10, 1, 0]), (.flipped, 2, [20, 21, 10, 11, 0, 1]),
      (.transposed, 3, [0, 10, 20, 1, 11, 21]), (.leftSideUp, 3, [20, 10, 0, 21, 11, 1]),
      (.transversed, 3, [21, 11, 1, 20, 10, 0]), (.rightSideUp, 3, [1, 11, 21, 0, 10, 20]),
    ] as [(Orientation, Int, [UInt8])])
  func `pixels go where the camera saw them`(orientation: Orientation, width: Int, seen: [UInt8]) throws {
    let bitmap = try stored().upright(from: orientation)
    #expect(bitmap.width == width)
    #expect(bitmap.pixels == seen)
  }

  @Test func `all channels go along`() throws {
    let rgb = try Fixtures.bitmap(2, 1, .rgb) { x, _ in [UInt8(x), 5, 9] }
    #expect(rgb.upright(from: .leftSideUp).pixels == [0, 5, 9, 1, 5, 9])
  }
}

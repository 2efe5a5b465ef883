import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct JPEGEncoderTests {
  /// Stripes with noise: something that compression harms.
  private func picture(_ layout: Bitmap.Layout) throws -> Bitmap {
    try Fixtures.bitmap(64, 48, layout) { x, y in
      let value = UInt8(x / 5 % 2 == 0 ? 230 - (x * 7 + y * 13) % 40 : 20 + (x * 11 + y * 5) % 40)
      return Array([value, value, value, 255].prefix(layout.channels))
    }
  }

  private func harm(_ picture: Bitmap, _ quality: Int) throws -> Int {
    let back = try #require(JPEGEncoder.roundTrip(picture, quality: quality))
    #expect((back.width, back.height) == (picture.width, picture.height))
    return zip(picture.gray().pixels, back.gray().pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
  }

  @Test(arguments: [Bitmap.Layout.gray, .rgb, .rgba])
  func `less quality is more harm and less of a file`(layout: Bitmap.Layout) throws {
    let picture = try picture(layout)
    let harms = try [95, 60, 20, 5].map { try harm(picture, $0) }
    #expect(harms == harms.sorted() && Set(harms).count == 4, "\(harms)")
    #expect(harms[0] < 64 * 48 * 5)
    let sizes = try [95, 60, 20, 5].map { try JPEGEncoder.encode(picture, quality: $0).count }
    #expect(sizes == sizes.sorted().reversed(), "\(sizes)")
  }

  @Test func `gray stays gray, and the same bytes come every time`() throws {
    let picture = try picture(.gray)
    #expect(JPEGEncoder.roundTrip(picture, quality: 50)?.layout == .gray)
    #expect(try JPEGEncoder.encode(picture, quality: 50) == JPEGEncoder.encode(picture, quality: 50))
  }

  @Test func `a quality out of range is the nearest`() throws {
    let picture = try picture(.gray)
    #expect(try JPEGEncoder.encode(picture, quality: 0) == JPEGEncoder.encode(picture, quality: 1))
    #expect(try JPEGEncoder.encode(picture, quality: 900) == JPEGEncoder.encode(picture, quality: 100))
  }

  @Test func `what no JPEG holds is an error`() throws {
    let pixels = [UInt8](repeating: 9, count: 70_000)
    let long = try #require(Bitmap(width: 70_000, height: 1, layout: .gray, pixels: pixels))
    #expect(throws: RenderingError.self) { try JPEGEncoder.encode(long, quality: 80) }
    #expect(JPEGEncoder.roundTrip(long, quality: 80) == nil)
  }
}

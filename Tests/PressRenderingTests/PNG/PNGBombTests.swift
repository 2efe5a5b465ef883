import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct PNGBombTests {
  private func flat(_ side: Int) throws -> PNGFile {
    let pixels = [UInt8](repeating: 255, count: side * side)
    return try PNGFile(
      PNGEncoder.encode(#require(Bitmap(width: side, height: side, layout: .gray, pixels: pixels))))
  }

  private func error(_ file: PNGFile) throws -> RenderingError? {
    #expect(throws: RenderingError.self) { _ = try ImageDecoder.picture(file.data) }
  }

  @Test func `pixels that go on after the last row are refused`() throws {
    // One bit a pixel: 18,000 × 18,000 are 40 MB.
    var file = try flat(18_000)
    try file.setSize(8, 8)
    #expect(try error(file)?.message.contains("unpack to over 16 MB, far more than 8 × 8 take") == true)
  }

  @Test func `pixels of the right size pass, however well they are packed`() throws {
    let bitmap = try #require(try ImageDecoder.picture(flat(6000).data))
    #expect((bitmap.width, bitmap.height) == (6000, 6000))
  }

  @Test func `a header that the file cannot hold is refused`() throws {
    var file = try flat(64)
    try file.setSize(19_000, 19_000)
    #expect(try error(file)?.message.contains("cannot hold the 19000 × 19000 pixels") == true)
  }
}

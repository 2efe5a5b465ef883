import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct WebPDecoderTests {
  /// 5 × 3 pixels of (50 x, 100 y, 7), lossless, by Google's encoder.
  private static let lossless =
    "UklGRjwAAABXRUJQVlA4TC8AAAAvBIAAAHdAkG0zrAPVH+MMIzMH89+DDLC8AAYBIBGoWFJIIbgUVhg1ov/hIce+AAA="
  /// The same, one pixel of it half transparent.
  private static let alpha =
    "UklGRlQAAABXRUJQVlA4TEgAAAAvBIAAEHdAkG1Tf4ZBHOOIZtq2KaaAHpZdxiQWTPG+EBIQFF23XFgLIcQHAEDDA7A7KAYANOp83SxJ"
    + "xRLcREYU0f/okf/sVgE="
  /// 16 × 16 pixels of (200, 40, 40), lossy.
  private static let lossy =
    "UklGRjYAAABXRUJQVlA4ICoAAACQAQCdASoQABAAAsBMJaACdLoAA5gA/uwmX18AU9Uf/OJfyR+gXaAAAAA="
  /// The first one with Exif orientation 6.
  private static let turned =
    "UklGRnAAAABXRUJQVlA4WAoAAAAIAAAABAAAAgAAVlA4TC8AAAAvBIAAAHdAkG0zrAPVH+MMIzMH89+DDLC8AAYBIBGoWFJIIbgUVhg1"
    + "ov/hIce+AABFWElGGgAAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA"
  private static let animated =
    "UklGRqoAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAAAAAAAAABBTk1GRgAAAAAAAAAAAA8AAA8AAAAAAAJWUDggLgAAADABAJ0B"
    + "KhAAEAABQCYloAADcAD+8JtD//sX7A/iWdX//3OB//tk//+2T/1IAABBTk1GMAAAAAAAAAAAAA8AAA8AAAAAAABWUDggGAAAADQBAJ0BKhAA"
    + "EAAAACYlpAADcAD+/TZoAA=="

  private func bytes(_ text: String) throws -> Data {
    try #require(Data(base64Encoded: text))
  }

  private func picture(_ text: String) throws -> Bitmap {
    try #require(try ImageDecoder.picture(bytes(text)))
  }

  @Test func `lossless pixels are exact`() throws {
    let bitmap = try picture(WebPDecoderTests.lossless)
    #expect((bitmap.width, bitmap.height, bitmap.layout) == (5, 3, .rgb))
    for y in 0..<3 {
      for x in 0..<5 { #expect(bitmap.at(x, y) == [UInt8(x * 50), UInt8(y * 100), 7]) }
    }
  }

  @Test func `transparency is kept`() throws {
    let bitmap = try picture(WebPDecoderTests.alpha)
    #expect(bitmap.layout == .rgba)
    #expect(bitmap.at(1, 1)[3] == 128)
    #expect(bitmap.at(0, 0)[3] == 255)
  }

  @Test func `lossy pixels are near`() throws {
    let bitmap = try picture(WebPDecoderTests.lossy)
    #expect((bitmap.width, bitmap.height) == (16, 16))
    #expect(zip(bitmap.at(8, 8), [200, 40, 40]).allSatisfy { abs(Int($0) - $1) < 8 })
  }

  @Test func `Exif turns it`() throws {
    let bitmap = try picture(WebPDecoderTests.turned)
    #expect((bitmap.width, bitmap.height) == (3, 5))
    // A quarter clockwise: the stored bottom left comes to the top left.
    #expect(bitmap.at(0, 0) == [0, 200, 7])
    #expect(bitmap.at(2, 4) == [200, 0, 7])
  }

  @Test func `an animation is refused by name`() throws {
    #expect(throws: RenderingError.unreadable(format: "WebP", reason: "it is animated")) {
      try picture(WebPDecoderTests.animated)
    }
  }

  @Test func `a truncated file is an error wherever it ends`() throws {
    for text in [WebPDecoderTests.lossless, WebPDecoderTests.lossy, WebPDecoderTests.alpha] {
      let whole = try bytes(text)
      for count in stride(from: 12, to: whole.count - 12, by: 5) {
        #expect(throws: RenderingError.self, "\(count) bytes") {
          try ImageDecoder.picture(whole.prefix(count))
        }
      }
    }
  }

  @Test func `a header of 16,383 × 16,383 over a few bytes is refused before there is memory for it`() throws
  {
    var file = try bytes(WebPDecoderTests.lossy)
    let start = try #require(file.range(of: Data([0x9D, 0x01, 0x2A]))).upperBound
    file.replaceSubrange(start..<(start + 4), with: [0xFF, 0x3F, 0xFF, 0x3F])
    let error = #expect(throws: RenderingError.self) { try ImageDecoder.picture(file) }
    #expect(error?.message.contains("cannot hold the 16383 × 16383 pixels") == true)
  }
}

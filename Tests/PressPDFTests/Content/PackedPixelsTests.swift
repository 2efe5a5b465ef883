import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import PressDots
@testable import PressPDF

/// Photographs are kept as PNG's differences, without the loss of a bit.
struct PackedPixelsTests {
  private static let (width, height) = (61, 40)

  /// Smooth with a little noise, as photographs are; from a byte's place.
  private static func photo(channels: Int) -> Data {
    var noise = SeededGenerator(seed: 7)
    var pixels = Data()
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<channels {
          pixels.append(UInt8(40 + x * 2 + y * (channel + 1) / 2 + Int.random(in: 0..<3, using: &noise)))
        }
      }
    }
    return pixels
  }

  @Test(arguments: [(1, UInt8(0)), (3, 2), (4, 6)])
  func `libpng reads the rows back`(channels: Int, colorType: UInt8) throws {
    let photo = Self.photo(channels: channels)
    let packed = try PackedPixels(photo, width: Self.width, channels: channels)
    #expect(
      packed.parameters
        == "<< /Predictor 15 /Colors \(channels) /BitsPerComponent 8 /Columns \(Self.width) >>")
    #expect(packed.bytes.count < (try Deflate.encode(photo)).count)
    // Rows as a PNG's file has them: four channels pass as colour and opacity.
    let size: [UInt8] = [0, 0, 0, UInt8(Self.width), 0, 0, 0, UInt8(Self.height)]
    var png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    png += Self.chunk("IHDR", Data(size + [8, colorType, 0, 0, 0]))
    png += Self.chunk("IDAT", packed.bytes) + Self.chunk("IEND", Data())
    let read = try #require(try ImageDecoder.picture(png))
    #expect(Data(read.pixels) == photo)
  }

  @Test func `what PNG's differences make longer stays as it is`() throws {
    var noise = SeededGenerator(seed: 3)
    let bytes = Data((0..<4000).map { _ in Bool.random(using: &noise) ? 0 : 255 })
    let packed = try PackedPixels(bytes, width: 100, channels: 1)
    #expect(packed.parameters == nil)
    #expect(packed.bytes == (try Deflate.encode(bytes)))
  }

  @Test func `poppler takes the same pixels out of a file`() throws {
    let photo = Self.photo(channels: 3)
    let bitmap = try #require(
      Bitmap(width: Self.width, height: Self.height, layout: .rgb, pixels: [UInt8](photo)))
    let image = EncodedImage(format: .png, bytes: try PNGEncoder.encode(bitmap))
    let pdf = try Fixtures.plain(Fixtures.page([.image(image, in: Fixtures.box(0, 0, 60, 40))]))
    try Judge.check(pdf)
    #expect(try Judge.readable(pdf).contains("/Width 61"))
    try Judge.withFile(pdf, "x.pdf") { file in
      let stem = file.deletingPathExtension().path
      try Judge.run("pdfimages", ["-png", file.path, stem])
      let taken = try ImageDecoder.picture(try Data(contentsOf: URL(fileURLWithPath: "\(stem)-000.png")))
      #expect(taken?.pixels == [UInt8](photo))
    }
  }

  /// A chunk of a PNG's file with its check sum; PNG 1.2, 3.2 and appendix D.
  private static func chunk(_ name: String, _ body: Data) -> Data {
    func number(_ value: UInt32) -> Data { Data((0..<4).map { UInt8(value >> (24 - $0 * 8) & 255) }) }
    let content = Data(name.utf8) + body
    let sum = content.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return number(UInt32(body.count)) + content + number(~sum)
  }
}

import CTurboJPEG
import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import PressDots

struct JPEGDecoderTests {
  private func decode(_ bytes: Data) throws(RenderingError) -> Bitmap {
    try ImageDecoder.decode(EncodedImage(format: .jpeg, bytes: bytes))
  }

  private func colourful() throws -> (pixels: [UInt8], file: Data) {
    let picture = try Fixtures.bitmap(48, 40, .rgb) { x, y in [UInt8(x * 5), UInt8(y * 6), 100] }
    return (picture.pixels, try Fixtures.jpeg(48, 40, channels: 3, pixels: picture.pixels))
  }

  @Test func `colour comes back nearly as it was`() throws {
    let (pixels, file) = try colourful()
    let back = try decode(file)
    #expect((back.width, back.height, back.layout) == (48, 40, .rgb))
    #expect(zip(back.pixels, pixels).allSatisfy { abs(Int($0) - Int($1)) <= 12 })
  }

  @Test func `gray stays gray`() throws {
    let pixels = (0..<(40 * 24)).map { UInt8($0 % 40 * 6) }
    let back = try decode(Fixtures.jpeg(40, 24, channels: 1, pixels: pixels))
    #expect((back.width, back.height, back.layout) == (40, 24, .gray))
    #expect(zip(back.pixels, pixels).allSatisfy { abs(Int($0) - Int($1)) <= 6 })
  }

  @Test(
    arguments: [
      ([255, 255, 255, 255], [255, 255, 255]),  // no ink, as Adobe writes it: inverted
      ([255, 255, 255, 0], [0, 0, 0]), ([255, 0, 0, 255], [255, 0, 0]), ([0, 255, 255, 128], [0, 128, 128]),
    ] as [([UInt8], [UInt8])])
  func `inverted inks become light`(inks: [UInt8], light: [UInt8]) throws {
    let pixels = (0..<256).flatMap { _ in inks }
    let back = try decode(Fixtures.jpeg(16, 16, channels: 4, pixels: pixels))
    #expect(back.layout == .rgb)
    #expect(zip(back.at(8, 8), light).allSatisfy { abs(Int($0) - Int($1)) <= 3 })
  }

  @Test func `a progressive file is read`() throws {
    let pixels = (0..<(64 * 64)).map { UInt8($0 % 64 * 4) }
    let file = try Fixtures.jpeg(64, 64, channels: 1, pixels: pixels, flags: TJFLAG_PROGRESSIVE)
    #expect(file.range(of: Data([0xFF, 0xC2])) != nil)
    #expect(zip(try decode(file).pixels, pixels).allSatisfy { abs(Int($0) - Int($1)) <= 6 })
  }

  @Test func `a header of 392 million pixels over a few bytes takes no memory`() throws {
    var (_, file) = try colourful()
    let frame = try #require(file.range(of: Data([0xFF, 0xC0])))
    file.replaceSubrange((frame.upperBound + 3)..<(frame.upperBound + 7), with: [0x17, 0x70, 0xFF, 0xDC])
    let error = #expect(throws: RenderingError.self) { try decode(file) }
    #expect(error?.message.contains("cannot hold the 65500 × 6000 pixels") == true)
  }

  @Test func `size comes from the header`() throws {
    let size = try ImageDecoder.size(of: EncodedImage(format: .jpeg, bytes: colourful().file))
    #expect(size == (48, 40))
  }

  @Test func `a truncated file is an error wherever it ends`() throws {
    let (_, file) = try colourful()
    for count in stride(from: 0, to: file.count - 2, by: 11) {
      #expect(throws: RenderingError.self, "\(count) bytes") { try decode(file.prefix(count)) }
    }
  }

  @Test func `a header over 400 million pixels is refused`() throws {
    var (_, file) = try colourful()
    let frame = try #require(file.range(of: Data([0xFF, 0xC0])))
    // Marker, length, precision, then height and width (ITU-T T.81, B.2.2).
    file.replaceSubrange((frame.upperBound + 3)..<(frame.upperBound + 7), with: [0xFF, 0x00, 0xFF, 0x00])
    #expect(throws: RenderingError.tooLarge(width: 65_280, height: 65_280)) { try decode(file) }
  }

  @Test func `a huge header over a few bytes is an error`() throws {
    var (_, file) = try colourful()
    let frame = try #require(file.range(of: Data([0xFF, 0xC0])))
    file.replaceSubrange((frame.upperBound + 3)..<(frame.upperBound + 7), with: [0x4E, 0x20, 0x4E, 0x20])
    #expect(throws: RenderingError.self) { try decode(file) }
  }

  @Test func `noise is an error or a picture, never a crash`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let (_, file) = try colourful()
    for _ in 0..<200 {
      var noisy = file
      for _ in 0..<4 {
        // Not the size: a huge one takes its time.
        noisy[Int.random(in: 200..<noisy.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let bitmap = try? decode(noisy) { #expect(bitmap.width == 48, "seed \(seed)") }
    }
  }

  @Test(arguments: [Data(), Data([0xFF, 0xD8, 0xFF]), Data("GIF89a".utf8)])
  func `what is no JPEG is an error with words`(bytes: Data) throws {
    let error = #expect(throws: RenderingError.self) { try decode(bytes) }
    #expect(error?.message.hasPrefix("the JPEG cannot be read: ") == true)
  }
}

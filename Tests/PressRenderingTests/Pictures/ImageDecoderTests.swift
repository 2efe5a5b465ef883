import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import PressDots

struct ImageDecoderTests {
  private func png(_ bitmap: Bitmap) throws -> PNGFile { try PNGFile(PNGEncoder.encode(bitmap)) }

  private func decode(_ bytes: Data) throws(RenderingError) -> Bitmap {
    try ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes))
  }

  /// 64 million pixels, packed as well as deflate can.
  private func flat(_ value: UInt8) throws -> PNGFile {
    let pixels = [UInt8](repeating: value, count: 8000 * 8000)
    return try png(#require(Bitmap(width: 8000, height: 8000, layout: .gray, pixels: pixels)))
  }

  private func sample() throws -> PNGFile {
    try png(Fixtures.bitmap(64, 64, .rgb) { x, y in [UInt8(x * 4), UInt8(y * 4), UInt8(x * y % 256)] })
  }

  @Test func `the first bytes give the format`() throws {
    #expect(try ImageDecoder.format(of: sample().data) == .png)
    let jpeg = try Fixtures.jpeg(8, 8, channels: 1, pixels: [UInt8](repeating: 9, count: 64))
    #expect(ImageDecoder.format(of: jpeg) == .jpeg)
    for other in ["", "GIF89a", "<svg/>", "%PDF-1.4", "\u{89}PNG"] {
      #expect(ImageDecoder.format(of: Data(other.utf8)) == nil)
    }
  }

  @Test func `size and resolution come from the header`() throws {
    let bytes = try sample().data
    let size = try ImageDecoder.size(of: EncodedImage(format: .png, bytes: bytes))
    #expect(size == (64, 64))
    let resolution = try #require(try decode(bytes).resolution)
    #expect(resolution.dotsPerMetre == 11_811)
  }

  /// 8 × 8, `(8x + y) · 1024` at each place, by zlib from Python.
  @Test func `an interlaced picture with sixteen bits has its rows in order`() throws {
    let file = try #require(
      Data(
        base64Encoded: """
          iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIEAAAAAHG8w2CAAAAgklEQVR42gXBIQABAAAAoIZhGIZhGIZhGIZhGIZhGI\
          ZhGIZhGIZhGIZhGIZhGIZhGIZhGIZhGIZhGIZhGIZhGAr6hI3J21N2Jqho6EhU1dSVuLq5O0lNS0/S2tbeZHVtfQlI\
          KGgYWDh4EJJS0jKycvIiIqOiY2Lj4kNMTk3PzM7Nzx/9GB+BhuvjrgAAAABJRU5ErkJggg==
          """))
    let seen = try decode(file)
    let wanted = (0..<64).map { place -> Int in
      let value = (place % 8 * 8 + place / 8) * 1024
      return (value + 128) / 257
    }
    #expect(zip(seen.pixels, wanted).allSatisfy { abs(Int($0) - $1) <= 1 }, "\(seen.pixels)")
    #expect(throws: RenderingError.self) { try decode(file.prefix(file.count - 30)) }
  }

  @Test func `a truncated file is an error wherever it ends`() throws {
    let bytes = try sample().data
    for count in stride(from: 0, to: bytes.count - 12, by: 7) {
      #expect(throws: RenderingError.self, "\(count) bytes") { try decode(bytes.prefix(count)) }
    }
  }

  @Test(arguments: ["IHDR", "IDAT"]) func `a wrong checksum is an error`(kind: String) throws {
    var bytes = try sample().data
    let range = try #require(bytes.range(of: Data(kind.utf8)))
    bytes[range.upperBound + 9] ^= 1
    #expect(throws: RenderingError.self) { try decode(bytes) }
  }

  @Test func `a header of 100,000 × 100,000 is refused before any pixel is held`() throws {
    var file = try sample()
    try file.setSize(100_000, 100_000)
    #expect(throws: RenderingError.tooLarge(width: 100_000, height: 100_000)) { try decode(file.data) }
    try file.setSize(0x7FFF_FFFF, 0x7FFF_FFFF)
    #expect(throws: RenderingError.self) { try decode(file.data) }
  }

  @Test func `a huge header over a few bytes is an error in libpng's own words`() throws {
    var file = try sample()
    try file.setSize(20_000, 20_000)
    let error = #expect(throws: RenderingError.self) { try decode(file.data) }
    guard case .unreadable("PNG", let reason) = error else {
      Issue.record("not unreadable: \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func `a bomb in the pixels is no more than its header says`() throws {
    // One bit a pixel; `PNGBombTests` has larger ones.
    var file = try flat(255)
    try file.setSize(8, 8)
    // libpng calls surplus pixels a thing to overlook.
    if let bitmap = try? decode(file.data) { #expect((bitmap.width, bitmap.height) == (8, 8)) }
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["zTXt", "iCCP"])
  func `a bomb in another chunk does no harm`(kind: String) throws {
    let bomb = try flat(77).content("IDAT")
    var file = try sample()
    try file.set(kind, Array("a".utf8) + [0, 0] + bomb)
    #expect(try decode(file.data).pixels == decode(sample().data).pixels)
  }

  @Test func `noise is an error or a picture, never a crash`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let bytes = try sample().data
    for _ in 0..<300 {
      var noisy = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        noisy[Int.random(in: 0..<noisy.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let bitmap = try? decode(noisy) {
        #expect(Bitmap.fits(width: bitmap.width, height: bitmap.height), "seed \(seed)")
      }
    }
  }

  @Test func `sixteen bits a channel without a gamma are taken as sRGB`() throws {
    // A row of 0x8080 and 0xFFFF, stored unpacked (RFC 1950 and 1951).
    let row: [UInt8] = [0, 0x80, 0x80, 0xFF, 0xFF]
    let sum = row.reduce(into: (a: 1, b: 0)) { sum, byte in
      sum.a = (sum.a + Int(byte)) % 65_521
      sum.b = (sum.b + sum.a) % 65_521
    }
    let stream = [0x78, 0x01, 0x01, 5, 0, 0xFA, 0xFF] + row + PNGFile.number(sum.b << 16 | sum.a)
    var file = try png(Fixtures.bitmap(2, 1, .gray) { x, _ in [UInt8(x)] })
    file.chunks.removeAll { $0.kind == "sRGB" }
    try file.set("IHDR", PNGFile.number(2) + PNGFile.number(1) + [16, 0, 0, 0, 0])
    try file.set("IDAT", stream)
    #expect(try decode(file.data).pixels == [0x80, 0xFF])
  }
}

import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct PNGHeaderTests {
  private func file() throws -> PNGFile {
    try PNGFile(PNGEncoder.encode(Fixtures.bitmap(37, 19, .rgb) { x, y in [UInt8(x), UInt8(y), 200] }))
  }

  @Test func `gives size, form and resolution`() throws {
    let header = try #require(try PNGHeader(file().data))
    #expect((header.width, header.height, header.bitDepth, header.colorType) == (37, 19, 8, 2))
    #expect(header.dotsPerMetre == 11_811)
    #expect(!header.isGray)
    #expect(!header.hasAlpha)
  }

  @Test func `a tRNS chunk is transparency, however far behind other chunks`() throws {
    var file = try file()
    try file.set("tEXt", Array("Comment".utf8) + [0] + [UInt8](repeating: 65, count: 200_000))
    try file.set("tRNS", [0, 0, 0, 0, 0, 200])
    #expect(try #require(PNGHeader(file.data)).hasAlpha)
    let back = try ImageDecoder.decode(EncodedImage(format: .png, bytes: file.data))
    try #require(back.layout == .rgba)
    #expect(back.at(0, 0)[3] == 0)
    #expect(back.at(1, 0) == [1, 0, 200, 255])
  }

  @Test func `a resolution that is not square, or in no unit, is none`() throws {
    var file = try file()
    try file.set("pHYs", PNGFile.number(11_811) + PNGFile.number(11_810) + [1])
    #expect(try #require(PNGHeader(file.data)).dotsPerMetre == nil)
    try file.set("pHYs", PNGFile.number(11_811) + PNGFile.number(11_811) + [0])
    #expect(try #require(PNGHeader(file.data)).dotsPerMetre == nil)
  }

  @Test func `a slice of a larger file reads as the file does`() throws {
    let bytes = try file().data
    let slice = (Data([1, 2, 3]) + bytes)[3...]
    #expect(PNGHeader(slice) == PNGHeader(bytes))
  }

  @Test func `every beginning of a file is a header or none`() throws {
    let bytes = try file().data
    for count in 0..<min(bytes.count, 200) {
      #expect((PNGHeader(bytes.prefix(count)) != nil) == (count >= 33))
    }
  }

  @Test func `no size is no header`() throws {
    var file = try file()
    try file.setSize(0, 19)
    #expect(PNGHeader(file.data) == nil)
  }
}

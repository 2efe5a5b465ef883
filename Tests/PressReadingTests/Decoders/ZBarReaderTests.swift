import PressDrawing
import Testing

@testable import PressReading

struct ZBarReaderTests {
  @Test(arguments: 1...40)
  func `reads every version with its bytes and corners`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let reading = try #require(ZBarReader.read(try sample.gray()).first)
    #expect(reading.bytes == sample.content)
    #expect(reading.text == String(decoding: sample.content, as: UTF8.self))
    #expect(reading.decoder == .zbar)
    let end = Double(16 + sample.side * 4)
    for (found, wanted) in zip(
      reading.corners.points,
      [PixelPoint(16, 16), PixelPoint(end, 16), PixelPoint(end, end), PixelPoint(16, end)])
    {
      #expect(found.distance(to: wanted) < 6, "\(found) is not at \(wanted)")
    }
  }

  @Test(arguments: ["扫码关注我们", "Füße", "日本語テキスト"])
  func `does not guess a character set`(text: String) throws {
    let bytes = Array(text.utf8)
    for sample in [try Sample(bytes), try Sample(bytes, eci: 26)] {
      let reading = try #require(ZBarReader.read(try sample.gray()).first)
      #expect(reading.bytes == bytes)
      #expect(reading.text == text)
    }
  }

  @Test func `gives bytes that are no text`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x80, 0x41, 0xE4]
    let reading = try #require(ZBarReader.read(try Sample(bytes).gray()).first)
    #expect(reading.bytes == bytes)
    #expect(reading.text == "\u{FF}\u{0}\u{80}A\u{E4}")
  }

  @Test func `converts other ECIs, as its documentation here says`() throws {
    let latin = try Sample([0x46, 0xFC, 0xDF, 0x65], eci: 4)  // ISO/IEC 8859-2
    let reading = try #require(ZBarReader.read(try latin.gray()).first)
    #expect(reading.bytes == Array("Füße".utf8))
  }

  @Test func `leaves structured append and Micro QR out`() throws {
    let parts = try Sample.parts(of: String(repeating: "https://example.org/", count: 4), version: 3)
    #expect(ZBarReader.read(try #require(parts.first).gray()).isEmpty)
    var canvas = try Canvas(width: 200 * parts.count, height: 200)
    for (i, part) in parts.enumerated() { canvas.draw(part, x: 200 * i + 40, y: 40, dots: 4) }
    #expect(ZBarReader.read(try canvas.bitmap).isEmpty)
    #expect(ZBarReader.read(try Sample(micro: 4, "abcdefghijk").gray()).isEmpty)
  }
}

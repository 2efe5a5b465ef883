import CQREncode
import PressDrawing
import Testing

@testable import PressReading

struct ZXingReaderTests {
  @Test(arguments: 1...40)
  func `reads every version with its bytes, level and corners`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let reading = try #require(ZXingReader.read(try sample.gray()).first)
    #expect(reading.bytes == sample.content)
    #expect(reading.text == String(decoding: sample.content, as: UTF8.self))
    #expect(reading.level == "M")
    #expect(!reading.isMicro)
    #expect(reading.sequence == nil)
    let end = Double(16 + sample.side * 4)
    for (found, wanted) in zip(
      reading.corners.points,
      [PixelPoint(16, 16), PixelPoint(end, 16), PixelPoint(end, end), PixelPoint(16, end)])
    {
      #expect(found.distance(to: wanted) < 4, "\(found) is not at \(wanted)")
    }
  }

  @Test(arguments: zip([QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H], ["L", "M", "Q", "H"]))
  func `reports the level`(level: QRecLevel, name: String) throws {
    let reading = try #require(
      ZXingReader.read(try Sample("https://weibo.com/u/1", level: level).gray()).first)
    #expect(reading.level == name)
  }

  @Test func `gives bytes, not a guess of text`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x80, 0x41, 0xE4]
    let reading = try #require(ZXingReader.read(try Sample(bytes).gray()).first)
    #expect(reading.bytes == bytes)
  }

  @Test func `leaves an ECI out of the bytes`() throws {
    let bytes = Array("扫码关注我们".utf8)
    let reading = try #require(ZXingReader.read(try Sample(bytes, eci: 26).gray()).first)
    #expect(reading.bytes == bytes)
    #expect(reading.text == "扫码关注我们")
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `reads Micro QR`(version: Int, text: String) throws {
    let reading = try #require(
      ZXingReader.read(try Sample(micro: version, text).gray(margin: 2)).first)
    #expect(reading.text == text)
    #expect(reading.isMicro)
  }

  @Test func `reports the place in a structured append`() throws {
    let text = String(repeating: "https://example.org/", count: 6)
    let parts = try Sample.parts(of: text, version: 2)
    #expect(parts.count > 2)
    let readings = try parts.map { try #require(ZXingReader.read(try $0.gray()).first) }
    #expect(readings.map { $0.sequence?.index } == Array(0..<parts.count))
    #expect(readings.allSatisfy { $0.sequence?.count == parts.count })
    #expect(Set(readings.map { $0.sequence?.identifier }).count == 1)
    #expect(readings.flatMap(\.bytes) == Array(text.utf8))
  }

  @Test func `gets no help unless thorough`() throws {
    let sample = try Sample("https://weibo.com/u/1234567890")
    let inverted = try #require(try sample.gray().inverted())
    #expect(ZXingReader.read(inverted).isEmpty)
    #expect(ZXingReader.read(inverted, thorough: true).isEmpty)
    // Without tryHarder so few rows of a large picture are looked at that small finders are missed.
    var canvas = try Canvas(width: 2000, height: 2000)
    canvas.draw(sample, x: 1000, y: 1003, dots: 2)
    let small = try canvas.bitmap.gray()
    #expect(ZXingReader.read(small).isEmpty)
    #expect(ZXingReader.read(small, thorough: true).count == 1)
  }

  @Test func `obeys the binariser`() throws {
    // Both colours on one side of 127.
    let bright = try Sample("x").bitmap(dark: pixel("#a0a0a0")).gray()
    #expect(ZXingReader.read(bright, binarizer: .fixedThreshold).isEmpty)
    #expect(ZXingReader.read(bright, binarizer: .globalHistogram).count == 1)
    // A shadow over the right side, whose light is darker than the ink on the left.
    var shaded = try Sample.filling(version: 6).bitmap(dark: pixel("#808080")).gray()
    for i in shaded.pixels.indices {
      shaded.pixels[i] = UInt8(Int(shaded.pixels[i]) * (300 - i % shaded.width) / 300)
    }
    #expect(ZXingReader.read(shaded, binarizer: .localAverage).count == 1)
    #expect(ZXingReader.read(shaded, binarizer: .globalHistogram).isEmpty)
  }
}

import PressDrawing
import Testing

@testable import PressReading

struct SymbolReaderTests {
  let link = "https://weibo.com/u/1234567890"

  @Test(arguments: [Bitmap.Layout.gray, .rgb, .rgba])
  func `reads every layout once, with all that is known`(layout: Bitmap.Layout) throws {
    let sample = try Sample(link)
    let rgba = try sample.bitmap()
    let picture: Bitmap =
      switch layout {
      case .gray: rgba.gray()
      case .rgb: rgba.composited(over: .white)
      case .rgba: rgba
      }
    #expect(picture.layout == layout)
    let readings = SymbolReader.read(picture)
    #expect(readings.count == 1)
    let reading = try #require(readings.first)
    #expect(reading.text == link)
    #expect(reading.decoder == .zxing)
    #expect(reading.level == "M")
    #expect(reading.version == (sample.side - 17) / 4)
  }

  @Test func `reads several codes in reading order, light on dark among them`() throws {
    var canvas = try Canvas(width: 640, height: 640)
    canvas.fill(x: 320, y: 0, width: 320, height: 320, black)
    canvas.draw(try Sample("first"), x: 40, y: 36, dots: 6)
    canvas.draw(try Sample("second"), x: 360, y: 40, dots: 6, dark: white, light: black)
    canvas.draw(try Sample("third"), x: 40, y: 360, dots: 6)
    canvas.draw(try Sample("third"), x: 360, y: 364, dots: 6)
    let readings = SymbolReader.read(try canvas.bitmap)
    #expect(readings.map(\.text) == ["first", "second", "third", "third"])
    #expect(readings.map(\.decoder) == [.zxing, .zxing, .zxing, .zxing])
    #expect(readings.map(\.version) == [1, 1, 1, 1])
  }

  @Test(arguments: [clear, (255, 255, 255, 0)])
  func `reads a transparent picture whatever its colours`(ground: Pixel) throws {
    let sample = try Sample(link)
    for dark in [black, white] {
      let readings = SymbolReader.read(try sample.bitmap(dark: dark, light: ground))
      #expect(readings.map(\.text) == [link])
    }
  }

  @Test(arguments: 0..<4)
  func `reads turned pictures and keeps the corners' names`(quarters: Int) throws {
    let sample = try Sample(link)
    var picture = try sample.gray()
    for _ in 0..<quarters { picture = try picture.turned() }
    let reading = try #require(SymbolReader.read(picture).first)
    let (low, high) = (16.0, Double(16 + sample.side * 4))
    let places = [PixelPoint(low, low), PixelPoint(high, low), PixelPoint(high, high), PixelPoint(low, high)]
    #expect(reading.corners.topLeft.distance(to: places[quarters]) < 3)
    #expect(reading.corners.bottomRight.distance(to: places[(quarters + 2) % 4]) < 3)
    #expect(reading.version == (sample.side - 17) / 4)
  }

  @Test(arguments: [1, 4, 10])
  func `reads a picture taken aslant`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let flat = try sample.gray(dots: 8)
    let w = Double(flat.width)
    // Seen from the lower left, a tenth of the side nearer.
    let corners = Corners(
      topLeft: PixelPoint(-0.15 * w, -0.10 * w), topRight: PixelPoint(1.05 * w, -0.02 * w),
      bottomRight: PixelPoint(1.12 * w, 1.15 * w), bottomLeft: PixelPoint(-0.02 * w, 1.04 * w))
    let picture = try flat.warped(corners, width: 700, height: 640)
    let reading = try #require(SymbolReader.read(picture).first)
    #expect(reading.bytes == sample.content)
    #expect(reading.version == version)
  }

  @Test func `reads tiny symbols, whose corners lie in the picture's own pixels`() throws {
    let sample = try Sample(link)
    // 1.25 pixels a module: too few for either decoder at the picture's own size.
    let tiny = try #require(try sample.gray(dots: 5).shrunk(by: 4))
    #expect(ScanPass.first.allSatisfy { $0.look(at: tiny).readings.isEmpty })
    let reading = try #require(SymbolReader.read(tiny).first)
    #expect(reading.text == link)
    #expect(reading.corners.topLeft.distance(to: PixelPoint(5, 5)) < 2)
    let end = 5 + Double(sample.side) * 1.25
    #expect(reading.corners.bottomRight.distance(to: PixelPoint(end, end)) < 2)
  }

  @Test func `reads a code cut at its edge`() throws {
    let readings = SymbolReader.read(try Sample(link).bitmap(margin: 0))
    #expect(readings.map(\.text) == [link])
  }

  @Test(arguments: ["#07c160", "#25d366", "#fee500", "#e6162d", "#969696"])
  func `reads light foregrounds on white and white on them`(color: String) throws {
    let sample = try Sample(link)
    #expect(SymbolReader.read(try sample.bitmap(dark: pixel(color))).map(\.text) == [link])
    #expect(
      SymbolReader.read(try sample.bitmap(dark: white, light: pixel(color))).map(\.text) == [link])
  }

  @Test func `reads noisy pictures that are large`() throws {
    let sample = try Sample(link)
    var picture = try sample.gray(dots: 12)
    var noise = Noise(seed: 7)
    for i in picture.pixels.indices where noise.byte() < 150 { picture.pixels[i] = noise.byte() }
    let atOwnSize = ScanPass.first + ScanPass.further(for: picture).filter { $0.change == .none }
    #expect(atOwnSize.allSatisfy { $0.look(at: picture).readings.isEmpty })
    #expect(SymbolReader.read(picture).map(\.text) == [link])
  }

  @Test func `finds at least what ZXing finds`() throws {
    for version in stride(from: 1, through: 40, by: 3) {
      let picture = try Sample.filling(version: version).gray(dots: 3)
      let alone = ZXingReader.read(picture, thorough: true).map(\.bytes)
      #expect(!alone.isEmpty)
      #expect(SymbolReader.read(picture).map(\.bytes) == alone)
    }
  }

  @Test func `reads Micro QR and parts of a structured append`() throws {
    let micro = try #require(SymbolReader.read(try Sample(micro: 3, "abcdefg").gray()).first)
    #expect(micro.text == "abcdefg")
    #expect(micro.version == 3)
    let parts = try Sample.parts(of: String(repeating: link, count: 3), version: 3)
    let part = try #require(SymbolReader.read(try parts[1].gray()).first)
    #expect(part.sequence?.index == 1)
    #expect(part.sequence?.count == parts.count)
  }

  @Test func `reads Chinese`() throws {
    let readings = SymbolReader.read(try Sample(Array("扫码关注我们".utf8), eci: 26).gray())
    #expect(readings.map(\.text) == ["扫码关注我们"])
  }

  @Test func `gives one reading where decoders differ about bytes`() throws {
    // ECI 4: ZXing gives ISO/IEC 8859-2, ZBar UTF-8.
    let readings = SymbolReader.read(try Sample([0x46, 0xFC, 0xDF, 0x65], eci: 4).gray())
    #expect(readings.map(\.bytes) == [[0x46, 0xFC, 0xDF, 0x65]])
    #expect(readings.map(\.text) == ["Füße"])
  }

  @Test(
    arguments: [(1000, 1000, nil), (2000, 1001, 2), (4032, 3024, 3), (9000, 6000, 6)] as [(Int, Int, Int?)])
  func `a large picture is looked at from afar as well`(width: Int, height: Int, factor: Int?) throws {
    let pixels = [UInt8](repeating: 255, count: width * height)
    let picture = try #require(Bitmap(width: width, height: height, layout: .gray, pixels: pixels))
    #expect(ScanPass.reduction(of: picture) == factor)
  }
}

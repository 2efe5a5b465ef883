import PressDrawing
import Testing

@testable import PressReading

/// Sheets of labels as cameras see them.
struct SymbolHuntTests {
  private static func sheet(columns: Int, rows: Int, dots: Int, gap: Int) throws -> (
    picture: Bitmap, texts: Set<String>
  ) {
    let samples = try (0..<columns * rows).map { try Sample("https://example.org/label/\($0)", version: 3) }
    let pitch = (samples[0].side + gap) * dots
    var canvas = try Canvas(width: columns * pitch + gap * dots, height: rows * pitch + gap * dots)
    for (index, sample) in samples.enumerated() {
      canvas.draw(
        sample, x: gap * dots + index % columns * pitch, y: gap * dots + index / columns * pitch, dots: dots)
    }
    return (try canvas.bitmap.gray(), Set(samples.map { String(decoding: $0.content, as: UTF8.self) }))
  }

  /// Seen aslant, at some pixels a module.
  private static func photographed(_ sheet: Bitmap, width: Int, height: Int) throws -> Bitmap {
    let (w, h) = (Double(sheet.width), Double(sheet.height))
    let seen = try sheet.warped(
      Corners(
        topLeft: PixelPoint(-0.03 * w, -0.05 * h), topRight: PixelPoint(1.02 * w, -0.02 * h),
        bottomRight: PixelPoint(1.08 * w, 1.05 * h), bottomLeft: PixelPoint(-0.06 * w, 1.02 * h)),
      width: width, height: height)
    var noise = Noise(seed: 11)
    return try #require(
      Bitmap(
        width: width, height: height, layout: .gray,
        pixels: seen.pixels.map { pixel in
          // The sum of four bytes spreads by 147.
          let grain = Double((0..<4).reduce(-510) { sum, _ in sum + Int(noise.byte()) }) * 4 / 147
          return UInt8(min(max(Double(pixel) * 0.8 + 20 + grain, 0), 255))
        }))
  }

  @Test(arguments: [(6, 4, 700, 500), (10, 6, 1050, 700)])
  func `every code of a sheet is read`(columns: Int, rows: Int, width: Int, height: Int) throws {
    let (sheet, texts) = try Self.sheet(columns: columns, rows: rows, dots: 4, gap: 6)
    let seen = try Self.photographed(sheet, width: width, height: height)
    let read = Set(SymbolReader.read(seen).map(\.text))
    #expect(texts.subtracting(read).isEmpty, "\(read.count) of \(texts.count)")
  }

  /// More finders than can be tried three by three: 630.
  @Test func `a sheet with a crowd of codes is read by their neighbours`() throws {
    let (sheet, texts) = try Self.sheet(columns: 15, rows: 14, dots: 3, gap: 5)
    #expect(FinderField(in: sheet).isCrowded)
    let seen = PairedLook(at: sheet)
    for decoder in [SymbolReading.Decoder.zxing, .zbar] {
      let read = Set(seen.readings.filter { $0.decoder == decoder }.map(\.text))
      #expect(read == texts, "\(decoder): \(read.count) of \(texts.count)")
    }
  }

  @Test func `what the decoders missed is found where three finders stand`() throws {
    let (sheet, texts) = try Self.sheet(columns: 3, rows: 2, dots: 4, gap: 6)
    let found = SymbolHunt.look(at: sheet, [FinderField(in: sheet)], beside: []).readings
    #expect(Set(found.map(\.text)) == texts)
    #expect(found.allSatisfy { $0.corners.shortestSide > 100 && $0.corners.shortestSide < 130 })
    // What is known is not looked at again.
    #expect(SymbolHunt.look(at: sheet, [FinderField(in: sheet)], beside: found).readings.isEmpty)
  }

  /// The light rings of two pixels a module are gray beside the paper: only from close by they are lighter.
  @Test func `corner squares of two blurred pixels a module are seen from close by`() throws {
    let sample = try Sample("https://example.org/small", version: 3)
    let sharp = try sample.gray(dots: 12, margin: 10)
    let blurred = Bitmap(
      width: sharp.width, height: sharp.height, layout: .gray, pixels: sharp.boxMean(reach: 8))
    let small = try #require(blurred?.shrunk(by: 6))
    let fields = FinderField(in: small).nearer(in: small)
    #expect(fields.map(\.reach).min() == 6)
    let corners = [(13.5, 13.5), (35.5, 13.5), (13.5, 35.5)].map { PixelPoint($0.0 * 2, $0.1 * 2) }
    let seen = fields.min { $0.reach < $1.reach }?.finders ?? []
    for corner in corners { #expect(seen.contains { $0.center.distance(to: corner) < 2 }, "\(corner)") }
  }

  @Test func `a picture without finders is left alone`() throws {
    let blank = try #require(
      Bitmap(width: 300, height: 300, layout: .gray, pixels: (0..<90_000).map { UInt8($0 % 7 * 30) }))
    #expect(SymbolHunt.look(at: blank, [FinderField(in: blank)], beside: []).readings.isEmpty)
  }

  /// Paper that is bent: rows of the picture run along an arc.
  @Test(arguments: [(14, 7), (25, 6)])
  func `a large symbol on bent paper is read`(version: Int, dots: Int) throws {
    let sample = try Sample.filling(version: version)
    let flat = try sample.gray(dots: dots, margin: 8)
    let size = Double(flat.width)
    var pixels: [UInt8] = []
    for y in 0..<flat.height {
      for x in 0..<flat.width {
        let bend = 4 * (Double(x) / size - 0.5) * (Double(x) / size - 0.5) * 0.018 * size
        let row = min(max(Int(Double(y) + bend), 0), flat.height - 1)
        pixels.append(flat.pixels[row * flat.width + x])
      }
    }
    let bent = try #require(Bitmap(width: flat.width, height: flat.height, layout: .gray, pixels: pixels))
    #expect(SymbolReader.read(bent).map(\.bytes) == [sample.content])
  }

  /// Bent both ways and seen aslant, which the decoders alone do not read.
  @Test func `a large symbol is drawn anew from its marks`() throws {
    let sample = try Sample.filling(version: 16)
    let flat = try sample.gray(dots: 5, margin: 8)
    let size = Double(flat.width)
    let pixels = (0..<flat.height * flat.width).map { place -> UInt8 in
      let (x, y) = (Double(place % flat.width), Double(place / flat.width))
      let (u, v) = (x / size - 0.5, y / size - 0.5)
      let column = x + (10 * u * v + 6 * v * v) * 0.02 * size + y * 0.06 * u
      let row = y + (8 * u * u - 10 * u * v) * 0.02 * size
      let (c, r) = (min(max(Int(column), 0), flat.width - 1), min(max(Int(row), 0), flat.height - 1))
      return flat.pixels[r * flat.width + c]
    }
    let bent = try #require(Bitmap(width: flat.width, height: flat.height, layout: .gray, pixels: pixels))
    let triple = try #require(FinderTriple.large(of: FinderField(in: bent).finders, in: bent).first)
    let drawn = try #require(StraightenedSymbol.candidates(of: triple, in: bent).first)
    #expect(drawn.version == 16 && drawn.timing > 0.95)
    for picture in drawn.pictures {
      #expect(ZXingReader.read(picture, kinds: [.qr]).map(\.bytes) == [sample.content])
    }
  }
}

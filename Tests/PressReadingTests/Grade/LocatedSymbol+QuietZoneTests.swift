import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

/// The quiet zone of symbols in pictures from elsewhere, found as a decoder finds them.
struct LocatedSymbolQuietZoneTests {
  private func zone(of picture: Bitmap) throws -> QuietZoneWidths {
    let gray = picture.gray()
    var reading = try #require(PairedLook(at: gray).readings.first)
    reading.version = VersionEstimate.version(of: reading.corners, in: gray, isMicro: reading.isMicro)
    return try #require(LocatedSymbol(in: gray, reading)?.quietZone)
  }

  @Test(arguments: 0...6, [3, 4, 8, 13]) func `ends with the picture`(margin: Int, dots: Int) throws {
    let sample = try Sample("https://example.org/quiet")
    let zone = try zone(of: sample.bitmap(dots: dots, margin: margin))
    #expect(zone.modules == min(margin, 4), "\(zone)")
    #expect(zone.isNarrow == (margin < 4))
  }

  /// Left, top, right and bottom by so many modules of white, then navy.
  @Test(arguments: [
    [1, 1, 1, 1], [2, 4, 4, 4], [4, 1, 4, 4], [4, 4, 3, 4], [4, 4, 4, 2], [1, 2, 3, 4], [5, 4, 6, 4],
  ])
  func `ends with a frame, on each side by itself`(widths: [Int]) throws {
    let sample = try Sample("https://example.org/framed")
    let dots = 6
    let side = sample.side * dots
    var canvas = try Canvas(width: side + 160, height: side + 160)
    canvas.fill(x: 10, y: 10, width: side + 140, height: side + 140, pixel("#00005a"))
    canvas.fill(
      x: 80 - widths[0] * dots, y: 80 - widths[1] * dots, width: side + (widths[0] + widths[2]) * dots,
      height: side + (widths[1] + widths[3]) * dots, white)
    canvas.draw(sample, x: 80, y: 80, dots: dots)
    let zone = try zone(of: canvas.bitmap)
    let seen = [QuietZoneWidths.Side.left, .top, .right, .bottom].map { zone.clear[$0] ?? -1 }
    #expect(seen == widths.map { min($0, 4) })
  }

  @Test func `ends with words beside the code and with a thin rule`() throws {
    let sample = try Sample("https://example.org/words")
    let (dots, side) = (8, sample.side * 8)
    for (height, width) in [(8, 5), (1, 60)] {
      var canvas = try Canvas(width: side + 160, height: side + 160)
      canvas.draw(sample, x: 80, y: 80, dots: dots)
      canvas.fill(x: 120, y: 80 + side + 2 * dots, width: width, height: height, black)
      let zone = try zone(of: canvas.bitmap)
      #expect(zone.clear[.bottom] == 2 && zone.clear[.top] == 4, "\(zone)")
      #expect(zone.words == "the quiet zone is 2 modules, 4 are wanted (bottom)")
    }
  }

  @Test func `a single speck is noise, a light colour is as good as white`() throws {
    let sample = try Sample("https://example.org/ground")
    var canvas = try Canvas(width: 400, height: 400, filled: pixel("#ffe08a"))
    canvas.draw(sample, x: 100, y: 100, dots: 6, light: pixel("#ffe08a"))
    canvas.fill(x: 92, y: 150, width: 1, height: 1, black)
    #expect(try !zone(of: canvas.bitmap).isNarrow)
  }

  @Test func `is measured aslant as well, and in falling light`() throws {
    let sample = try Sample("https://example.org/aslant")
    for (margin, isNarrow) in [(5, false), (2, true)] {
      let flat = try sample.bitmap(dots: 10, margin: margin).gray()
      let edge = Double(flat.width)
      // What is beyond the label is white paper for the wide one, and black cloth for the narrow one.
      var canvas = try Canvas(width: flat.width * 2, height: flat.width * 2, filled: isNarrow ? black : white)
      let start = flat.width / 2
      canvas.draw(sample, x: start + margin * 10, y: start + margin * 10, dots: 10)
      if isNarrow {
        canvas.fill(x: start, y: start, width: flat.width, height: flat.width, white)
        canvas.draw(sample, x: start + margin * 10, y: start + margin * 10, dots: 10)
      }
      var seen = try canvas.bitmap.gray().warped(
        Corners(
          topLeft: PixelPoint(edge * 0.2, edge * 0.1), topRight: PixelPoint(edge * 1.9, edge * 0.25),
          bottomRight: PixelPoint(edge * 1.75, edge * 1.9), bottomLeft: PixelPoint(edge * 0.05, edge * 1.8)),
        width: 500, height: 500)
      seen = try #require(
        Bitmap(
          width: seen.width, height: seen.height, layout: .gray,
          pixels: seen.pixels.indices.map { i in
            UInt8(Double(seen.pixels[i]) * (0.55 + 0.45 * Double(i % 500) / 500))
          }))
      #expect(try zone(of: seen).isNarrow == isNarrow)
    }
  }

  @Test(arguments: 0...3) func `of Micro QR two modules are enough`(margin: Int) throws {
    let sample = try Sample(micro: 4, "hello")
    let gray = try sample.gray(dots: 8, margin: margin)
    let (first, end) = (Double(margin * 8), Double((margin + sample.side) * 8))
    let corners = Corners(
      topLeft: PixelPoint(first, first), topRight: PixelPoint(end, first), bottomRight: PixelPoint(end, end),
      bottomLeft: PixelPoint(first, end))
    let version = try #require(SymbolVersion(micro: 4))
    let zone = try #require(LocatedSymbol(in: gray, at: corners, version: version)?.quietZone)
    #expect(zone.wanted == 2 && zone.modules == min(margin, 2))
  }
}

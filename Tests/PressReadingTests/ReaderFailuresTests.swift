import CQREncode
import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

/// What decoders prove, and what they do not: thirty links in conditions under which some reader fails.
///
/// A reader that forgives hides a fault: the check refuses what a decoder reads.
struct ReaderFailuresTests {
  /// How many of the thirty are read or let pass.
  private struct Counts {
    var zxing = 0
    /// With the picture inverted for it.
    var inverted = 0
    var zbar = 0
    var both = 0
    var passed = 0

    /// The most that some reader reads.
    var tolerant: Int { max(zxing, inverted, zbar) }
  }

  private func counts(
    over ground: GroundColor = .white, margin: Int = 4, dots: Int = 4,
    _ draw: (Sample) throws -> Bitmap
  ) throws -> Counts {
    var counts = Counts()
    for link in FollowLinks.all {
      let sample = try Sample(link)
      let picture = try draw(sample)
      let report = SymbolCheck.check(
        picture, at: sample.geometry(dots: dots, margin: margin), expecting: sample.content,
        grounds: [ground])
      if report.passed { counts.passed += 1 }
      #expect(report.passed || report.grade == .f)
      read(picture.composited(over: ground).gray(), sample, &counts)
    }
    return counts
  }

  private func read(_ gray: Bitmap, _ sample: Sample, _ counts: inout Counts) {
    func isRead(_ readings: [SymbolReading]) -> Bool { readings.contains { $0.bytes == sample.content } }
    let zxing = isRead(ZXingReader.read(gray, thorough: true))
    let zbar = isRead(ZBarReader.read(gray))
    if zxing { counts.zxing += 1 }
    if zbar { counts.zbar += 1 }
    if zxing && zbar { counts.both += 1 }
    if gray.inverted().map({ isRead(ZXingReader.read($0, thorough: true)) }) == true { counts.inverted += 1 }
  }

  /// A white patch of so many modules around the symbol, black beyond.
  private func patched(_ sample: Sample, _ zone: Int) throws -> Bitmap {
    let side = sample.side * 4
    var canvas = try Canvas(width: side + 64, height: side + 64, filled: black)
    let patch = side + 8 * zone
    canvas.fill(x: 32 - 4 * zone, y: 32 - 4 * zone, width: patch, height: patch, white)
    canvas.draw(sample, x: 32, y: 32, dots: 4)
    return try canvas.bitmap
  }

  @Test(arguments: 0...4)
  func `a narrow quiet zone on black is read from one module on, and refused up to three`(zone: Int) throws {
    let counts = try counts(margin: 8) { try patched($0, zone) }
    #expect(counts.both == (zone == 0 ? 0 : 30) && counts.tolerant == (zone == 0 ? 0 : 30), "\(counts)")
    #expect(counts.passed == (zone < 4 ? 0 : 30))
  }

  @Test func `light on dark is read by a reader that inverts, and refused`() throws {
    let counts = try counts { try $0.bitmap(dark: white, light: black) }
    #expect(counts.inverted == 30 && counts.zbar == 0 && counts.passed == 0, "\(counts)")
  }

  @Test func `black on nothing is read over white only, and refused over black`() throws {
    let onBlack = try counts(over: .black) { try $0.bitmap(light: clear) }
    #expect(onBlack.tolerant == 0 && onBlack.passed == 0, "\(onBlack)")
    let onWhite = try counts { try $0.bitmap(light: clear) }
    #expect(onWhite.both == 30 && onWhite.passed == 30, "\(onWhite)")
  }

  /// Contrasts in linear light: 4 %, 8 %, 13 %, 23 % and 23 %.
  @Test(arguments: [
    ("#000000", "#3c3c3c"), ("#200040", "#7a2020"), ("#000000", "#606060"), ("#808080", "#b0b0b0"),
    ("#fee500", "#ffffff"),
  ])
  func `dark on dark and pale on light are read, and refused`(dark: String, light: String) throws {
    let counts = try counts { try $0.bitmap(dark: pixel(dark), light: pixel(light)) }
    #expect(counts.tolerant == 30 && counts.passed == 0, "\(counts)")
  }

  /// At 1.6 pixels a module every reader misses some, and not the same ones.
  @Test(arguments: [(12, 2.4), (8, 1.6)])
  func `few pixels a module are read by luck, and have a bad grade`(dots: Int, pixels: Double) throws {
    var counts = Counts()
    for link in FollowLinks.all {
      let sample = try Sample(link)
      let gray = try #require(sample.gray(dots: dots).shrunk(by: 5))
      read(gray, sample, &counts)
      let artwork = try Artwork(sample)
      let quality = try #require(
        ArtworkQuality(
          of: gray, at: artwork.corners(width: pixels, height: pixels), version: artwork.version))
      #expect(pixels > 2 ? quality.grade >= .b : quality.grade <= .d)
      #expect(try pixels > 2 || #require(quality[.modulation]).grade <= .d)
    }
    if pixels > 2 {
      #expect(counts.both == 30, "\(counts)")
    } else {
      #expect(counts.both < counts.tolerant && counts.tolerant > 15, "\(counts)")
    }
  }
}

import CQREncode
import PressDrawing
import PressSymbols
import TestSupport
import Testing

@testable import PressReading

/// Symbols in foreign pictures, where decoders say that they are.
struct ArtworkQualityPictureTests {
  private func quality(
    _ picture: Bitmap, _ version: SymbolVersion, by reader: (Bitmap) -> [SymbolReading]
  ) throws -> ArtworkQuality {
    let reading = try #require(reader(picture.gray()).first)
    return try #require(ArtworkQuality(of: picture, at: reading.corners, version: version))
  }

  @Test(arguments: [1, 2, 3, 5, 7, 10, 14, 25, 40], [3, 4, 7])
  func `a clean file has grade A by either decoder's corners`(version: Int, dots: Int) throws {
    let artwork = try Artwork(version: version)
    let picture = try artwork.bitmap(width: dots, height: dots)
    for reader in [{ ZXingReader.read($0) }, { ZBarReader.read($0) }] as [(Bitmap) -> [SymbolReading]] {
      let quality = try quality(picture, artwork.version, by: reader)
      #expect(quality.fallen.isEmpty, "\(quality.fallen)")
      #expect(quality.measures.count == ArtworkQuality.Parameter.allCases.count)
    }
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `so has a Micro QR file`(version: Int, text: String) throws {
    let artwork = try Artwork(try Sample(micro: version, text))
    let quality = try #require(
      ArtworkQuality(
        of: artwork.bitmap(width: 7, height: 7), at: artwork.corners(width: 7, height: 7),
        version: artwork.version))
    #expect(quality.fallen.isEmpty)
  }

  @Test(arguments: [2, 7])
  func `a photo at an angle keeps all grades but the axial one`(version: Int) throws {
    let artwork = try Artwork(version: version)
    let flat = try artwork.bitmap(width: 10, height: 10)
    let size = Double(flat.width)
    let tilted = try flat.warped(
      Corners(
        topLeft: PixelPoint(-0.05 * size, -0.08 * size), topRight: PixelPoint(1.08 * size, 0.02 * size),
        bottomRight: PixelPoint(1.02 * size, 1.06 * size), bottomLeft: PixelPoint(0.03 * size, 1.02 * size)),
      width: flat.width, height: flat.width)
    let quality = try quality(tilted, artwork.version) { ZXingReader.read($0) }
    #expect(quality.fallen.keys.allSatisfy { $0 == .axial }, "\(quality.measures)")
  }

  @Test func `sees what is damaged, through the corners too`() throws {
    var artwork = try Artwork(version: 3)
    artwork.invert(7, 2)
    for codeword in artwork.anatomy.codewords(at: .medium).prefix(7) {
      artwork.invert(at: try #require(codeword.first))
    }
    let quality = try quality(artwork.bitmap(width: 5, height: 5), artwork.version) { ZXingReader.read($0) }
    // Version 3-M has 26 codewords of error correction.
    #expect(quality.fallen == [.fixedPattern: .b, .unusedErrorCorrection: .c])
    #expect(quality.worst?.parameter == .unusedErrorCorrection)
  }

  @Test func `a transparent picture is graded over its ground`() throws {
    let sample = try Sample("https://x.com/a")
    let picture = try sample.bitmap(dots: 5, light: clear)
    let corners = try Artwork(sample).corners(width: 5, height: 5)
    let version = try #require(SymbolVersion(side: sample.side))
    #expect(ArtworkQuality(of: picture, at: corners, version: version)?.grade == .a)
    let gray = GroundColor(red: 100, green: 100, blue: 100)
    let dim = try #require(ArtworkQuality(of: picture, at: corners, version: version, ground: gray))
    #expect(dim.fallen == [.contrast: .f])
    #expect(
      ArtworkQuality(of: picture, at: corners, version: version, ground: .black)?.grade == .f)
  }

  @Test func `a reading that knows its version is enough`() throws {
    let artwork = try Artwork(version: 3)
    let picture = try artwork.bitmap(width: 4, height: 4)
    var reading = try #require(ZXingReader.read(picture).first)
    #expect(ArtworkQuality(of: picture, reading) == nil)
    reading.version = VersionEstimate.version(of: reading.corners, in: picture, isMicro: false)
    #expect(ArtworkQuality(of: picture, reading)?.grade == .a)
  }

  @Test func `an inverted symbol is graded as it is, and said to be one`() throws {
    let artwork = try Artwork(version: 2)
    var picture = try artwork.bitmap(width: 5, height: 5)
    let corners = artwork.corners(width: 5, height: 5)
    #expect(ArtworkQuality(of: picture, at: corners, version: artwork.version)?.isInverted == false)
    picture.pixels = picture.pixels.map { 255 - $0 }
    let quality = try #require(ArtworkQuality(of: picture, at: corners, version: artwork.version))
    #expect(quality.isInverted && quality.fallen.isEmpty)
  }

  @Test func `corners on a line or outside the picture give nothing`() throws {
    let artwork = try Artwork(version: 2)
    let picture = try artwork.bitmap(width: 4, height: 4)
    let point = PixelPoint(20, 20)
    let line = Corners(topLeft: point, topRight: point, bottomRight: point, bottomLeft: point)
    #expect(ArtworkQuality(of: picture, at: line, version: artwork.version) == nil)
    #expect(
      ArtworkQuality(of: picture, at: artwork.corners(width: 40, height: 40), version: artwork.version) == nil
    )
    let far = artwork.corners(width: .infinity, height: .nan)
    #expect(ArtworkQuality(of: picture, at: far, version: artwork.version) == nil)
  }

  @Test func `no corners make it stumble`() throws {
    let artwork = try Artwork(version: 2)
    let picture = try artwork.bitmap(width: 3, height: 3)
    for seed in 1...200 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      func point() -> PixelPoint {
        PixelPoint(
          Double.random(in: -40...140, using: &generator), Double.random(in: -40...140, using: &generator))
      }
      let corners = Corners(
        topLeft: point(), topRight: point(), bottomRight: point(), bottomLeft: point())
      let quality = ArtworkQuality(of: picture, at: corners, version: artwork.version)
      #expect(quality?.measures.allSatisfy { $0.value >= 0 && $0.value.isFinite } ?? true, "seed \(seed)")
    }
  }
}

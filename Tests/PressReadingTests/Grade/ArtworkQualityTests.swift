import CQREncode
import PressDrawing
import PressSymbols
import TestSupport
import Testing

@testable import PressReading

/// Damage to one parameter makes that one fall and no other.
struct ArtworkQualityTests {
  @Test(arguments: [(1, 4), (2, 1), (2, 2), (3, 3), (6, 5), (7, 8), (14, 7), (40, 4)])
  func `a clean symbol has grade A in everything`(version: Int, dots: Int) throws {
    let quality = try Artwork(version: version).quality(dots: dots)
    #expect(quality.measures.map(\.parameter) == ArtworkQuality.Parameter.allCases)
    #expect(quality.grade == .a && quality.fallen.isEmpty)
    #expect(quality.worst?.parameter == .contrast)
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `so has a clean Micro QR symbol`(version: Int, text: String) throws {
    let quality = try Artwork(try Sample(micro: version, text)).quality()
    #expect(quality.measures.map(\.parameter) == ArtworkQuality.Parameter.allCases)
    #expect(quality.fallen.isEmpty, "\(quality.fallen)")
  }

  @Test(arguments: zip(["#07c160", "#25d366", "#fee500"], [ArtworkGrade.b, .c, .d]))
  func `contrast alone`(color: String, grade: ArtworkGrade) throws {
    let sample = try Sample("https://x.com/a")
    let quality = try #require(
      ArtworkQuality(of: sample.bitmap(dark: pixel(color)), at: sample.geometry()))
    #expect(quality.fallen == [.contrast: grade])
    #expect(quality.worst?.parameter == .contrast && quality.grade == grade)
  }

  /// Linear light of the grays is 0.275, 0.325, 0.377 and 0.434 of white.
  @Test(arguments: zip([143, 155, 166, 177] as [UInt8], [ArtworkGrade.b, .c, .d, .f]))
  func `modulation alone`(gray: UInt8, grade: ArtworkGrade) throws {
    var artwork = try Artwork(version: 4)
    for place in artwork.anatomy.codewords(at: .medium).joined() where artwork.grays[place] == 0 {
      artwork.grays[place] = gray
    }
    let quality = try artwork.quality()
    #expect(quality.fallen == [.modulation: grade])
    let expected = 1 - 2 * Reflectance.linear[Int(gray)]
    #expect(((quality[.modulation]?.value ?? 0) - expected).magnitude < 1e-9)
  }

  /// Version 2-M has one block of 16 codewords of error correction.
  @Test(arguments: [(3, 0.625, ArtworkGrade.a), (4, 0.5, .b), (5, 0.375, .c), (6, 0.25, .d), (8, 0, .f)])
  func `unused error correction alone`(errors: Int, unused: Double, grade: ArtworkGrade) throws {
    var artwork = try Artwork(version: 2)
    for codeword in artwork.anatomy.codewords(at: .medium).prefix(errors) {
      artwork.invert(at: try #require(codeword.first))
    }
    let quality = try artwork.quality()
    #expect(quality[.unusedErrorCorrection]?.value == unused)
    #expect(quality.fallen == (grade == .a ? [:] : [.unusedErrorCorrection: grade]))
  }

  @Test func `unused error correction of the worst block, none when it is lost`() throws {
    // Version 5-Q has 4 blocks of 18; the first codewords of blocks are the first four.
    var artwork = try Artwork(version: 5, QR_ECLEVEL_Q)
    let (codewords, blocks) = (
      artwork.anatomy.codewords(at: .quartile), artwork.anatomy.blocks(at: .quartile)
    )
    for number in blocks[0].codewords.prefix(2) + blocks[2].codewords.prefix(5) {
      artwork.invert(at: try #require(codewords[number].first))
    }
    #expect(try artwork.quality()[.unusedErrorCorrection]?.value == 1 - 10.0 / 18)
    for number in blocks[1].codewords.prefix(12) {
      artwork.invert(at: try #require(codewords[number].first))
    }
    #expect(try artwork.quality().fallen == [.unusedErrorCorrection: .f])
  }

  @Test(arguments: zip(1...4, [ArtworkGrade.b, .c, .d, .f]))
  func `fixed pattern alone, by a finder's separator`(count: Int, grade: ArtworkGrade) throws {
    var artwork = try Artwork(version: 3)
    for column in 0..<count { artwork.invert(7, column) }
    #expect(try artwork.quality().fallen == [.fixedPattern: grade])
  }

  @Test func `fixed pattern alone, by the timing and by alignment patterns`() throws {
    // One of 13 in a line of version 3.
    var timing = try Artwork(version: 3)
    timing.invert(6, 13)
    #expect(try timing.quality().fallen == [.fixedPattern: .c])
    var last = try Artwork(version: 3)
    last.invert(20, 21)
    #expect(try last.quality().fallen == [.fixedPattern: .b])
    // In version 7 readers can do without the one in the middle: 16 of the 75 modules of such.
    var spare = try Artwork(version: 7)
    for row in 20...24 {
      for column in 20...24 where row != 22 || column != 22 { spare.grays[row * 45 + column] = 255 }
    }
    #expect(try spare.quality().fallen == [.fixedPattern: .b])
  }

  @Test(arguments: zip(1...4, [ArtworkGrade.b, .c, .d, .f]))
  func `format information alone, by one copy`(count: Int, grade: ArtworkGrade) throws {
    var artwork = try Artwork(version: 3)
    for column in 0..<count { artwork.invert(8, artwork.side - 1 - column) }
    #expect(try artwork.quality().fallen == [.format: grade])
  }

  @Test(arguments: zip(1...4, [ArtworkGrade.b, .c, .d, .f]))
  func `format alone, by a copy of the version information`(count: Int, grade: ArtworkGrade) throws {
    var artwork = try Artwork(version: 7)
    for row in 0..<count { artwork.invert(row, artwork.side - 11) }
    #expect(try artwork.quality().fallen == [.format: grade])
  }

  @Test(
    arguments: [(20, 21, ArtworkGrade.a), (16, 17, .b), (11, 10, .c), (9, 10, .d), (8, 7, .f)], [1, 2, 7])
  func `axial non-uniformity alone`(stretch: (Int, Int, ArtworkGrade), version: Int) throws {
    let artwork = try Artwork(version: version)
    let (width, height) = (Double(stretch.0), Double(stretch.1))
    let quality = try #require(
      ArtworkQuality(
        of: artwork.bitmap(width: stretch.0, height: stretch.1),
        at: artwork.corners(width: width, height: height), version: artwork.version))
    #expect(quality.fallen == (stretch.2 == .a ? [:] : [.axial: stretch.2]))
    let expected = (width - height).magnitude / ((width + height) / 2)
    #expect(((quality[.axial]?.value ?? 0) - expected).magnitude < 0.002)
  }

  @Test func `grid non-uniformity alone, by an alignment pattern beside its place`() throws {
    let quality = try shifted(by: 9)
    #expect(quality.fallen == [.grid: .b])
    #expect(((quality[.grid]?.value ?? 0) - 0.45).magnitude < 0.01)
    #expect(try shifted(by: 7).fallen.isEmpty)
  }

  /// Version 2 at 20 dots a module with its alignment pattern so many dots to the right.
  private func shifted(by dots: Int) throws -> ArtworkQuality {
    let artwork = try Artwork(version: 2)
    var picture = try artwork.bitmap(width: 20, height: 20)
    let (left, top) = ((4 + 16) * 20, (4 + 16) * 20)
    for y in top..<top + 100 {
      let row = Array(picture.pixels[y * picture.width + left..<y * picture.width + left + 100])
      for x in 0..<dots { picture.pixels[y * picture.width + left + x] = 255 }
      for (x, pixel) in row.enumerated() { picture.pixels[y * picture.width + left + dots + x] = pixel }
    }
    return try #require(ArtworkQuality(of: picture, at: artwork.sample.geometry(dots: 20)))
  }

  @Test func `the worse of two in every parameter`() throws {
    let good = try Artwork(version: 3).quality()
    var pale = try Artwork(version: 3)
    pale.invert(7, 0)
    var other = try Artwork(version: 3)
    other.invert(8, 28)
    let merged = try pale.quality().merged(with: other.quality())
    #expect(merged.fallen == [.fixedPattern: .b, .format: .b])
    #expect(merged.merged(with: good) == merged && good.merged(with: merged) == merged)
    #expect(ArtworkQuality(measures: []).grade == .f)
  }
}

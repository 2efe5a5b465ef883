import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import PressDots
@testable import PressRendering

/// What each kind of picture becomes; the words are pngcheck's.
enum PNGVariant: String, CaseIterable, Sendable {
  case blackAndWhite = "1-bit grayscale"
  case gray = "8-bit grayscale"
  case palette = "8-bit palette"
  case rgb = "24-bit RGB"
  case rgba = "32-bit RGB+alpha"

  /// IHDR's bit depth and colour type (PNG specification, 11.2.2).
  var form: [UInt8] {
    switch self {
    case .blackAndWhite: [1, 0]
    case .gray: [8, 0]
    case .palette: [8, 3]
    case .rgb: [8, 2]
    case .rgba: [8, 6]
    }
  }

  /// Pictures that are to take this form, in every layout that can hold them; odd sizes, so that rows of bits
  /// end inside a byte.
  func pictures() throws -> [Bitmap] {
    func all(_ rgb: (Int, Int) -> [UInt8]) throws -> [Bitmap] {
      try [
        Fixtures.bitmap(37, 19, .rgb, rgb),
        Fixtures.bitmap(37, 19, .rgba) { x, y in rgb(x, y) + [255] },
      ]
    }
    switch self {
    case .blackAndWhite:
      let value = { (x: Int, y: Int) -> UInt8 in (x * 7 + y * 3) % 5 < 2 ? 0 : 255 }
      return try [Fixtures.bitmap(37, 19, .gray) { x, y in [value(x, y)] }]
        + all { x, y in [UInt8](repeating: value(x, y), count: 3) }
    case .gray:
      let value = { (x: Int, y: Int) -> UInt8 in UInt8((x * 7 + y * 13) % 256) }
      return try [Fixtures.bitmap(37, 19, .gray) { x, y in [value(x, y)] }]
        + all { x, y in [UInt8](repeating: value(x, y), count: 3) }
    case .palette: return try all { x, y in [UInt8((x + y) % 16 * 16), 200, 7] }
    case .rgb: return try all { x, y in [UInt8(x), UInt8(y), 200] }
    case .rgba: return try [Fixtures.bitmap(37, 19, .rgba) { x, y in [UInt8(x), UInt8(y), 9, UInt8(x * 6)] }]
    }
  }
}

struct PNGEncoderTests {
  @Test(arguments: PNGVariant.allCases) func `the leanest form is taken`(variant: PNGVariant) throws {
    for picture in try variant.pictures() {
      let header = try PNGFile(PNGEncoder.encode(picture)).content("IHDR")
      #expect(Array(header[8..<10]) == variant.form, "\(picture.layout)")
    }
  }

  @Test(arguments: PNGVariant.allCases) func `every pixel comes back`(variant: PNGVariant) throws {
    for picture in try variant.pictures() {
      let bytes = try PNGEncoder.encode(picture)
      let back = try ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes))
      #expect((back.width, back.height) == (picture.width, picture.height))
      for y in 0..<picture.height {
        for x in 0..<picture.width {
          let (before, after) = (picture.at(x, y), back.at(x, y))
          let expanded = after.count == 1 && before.count > 1 ? [after[0], after[0], after[0]] : after
          try #require(expanded == Array(before.prefix(expanded.count)), "\(x), \(y)")
        }
      }
    }
  }

  @Test(.judged(by: .pngcheck), arguments: PNGVariant.allCases)
  func `pngcheck finds no fault`(variant: PNGVariant) throws {
    for picture in try variant.pictures() {
      try Fixtures.withFolder { folder in
        let file = folder.appendingPathComponent("a.png")
        try PNGEncoder.encode(picture).write(to: file)
        let verdict = try #require(try Judge.run("pngcheck", "-v", file.path))
        #expect(verdict.status == 0, "\(verdict.said)")
        #expect(verdict.said.contains("37 x 19 image, \(variant.rawValue)"), "\(verdict.said)")
        #expect(verdict.said.contains("11811x11811 pixels/meter (300 dpi)"), "\(verdict.said)")
        #expect(verdict.said.contains("No errors detected"), "\(verdict.said)")
      }
    }
  }

  @Test(arguments: PNGVariant.allCases) func `the same pixels give the same bytes`(variant: PNGVariant) throws
  {
    let pictures = try variant.pictures()
    for picture in pictures { #expect(try PNGEncoder.encode(picture) == PNGEncoder.encode(picture)) }
    // An alpha of 255 and three equal channels say nothing.
    #expect(try Set(pictures.map { try PNGEncoder.encode($0) }).count == 1)
  }

  @Test(arguments: [(1, true), (2, true), (255, true), (256, true), (257, false), (300, false)])
  func `a palette holds 256 colours`(colours: Int, fits: Bool) throws {
    let picture = try Fixtures.bitmap(300, 2, .rgb) { x, _ in
      let index = min(x, colours - 1)
      return [UInt8(index % 256), UInt8(index / 256), 77]
    }
    let file = try PNGFile(PNGEncoder.encode(picture))
    #expect(try file.content("IHDR")[9] == (fits ? 3 : 2))
    if fits { #expect(try file.content("PLTE").count == colours * 3) }
    let back = try ImageDecoder.decode(EncodedImage(format: .png, bytes: file.data))
    #expect(back.pixels == picture.pixels)
  }

  @Test func `one pixel that is not opaque keeps the alpha of all`() throws {
    let picture = try Fixtures.bitmap(5, 5, .rgba) { x, y in [0, 0, 0, x == 4 && y == 4 ? 254 : 255] }
    let file = try PNGFile(PNGEncoder.encode(picture))
    #expect(try file.content("IHDR")[9] == 6)
  }

  @Test(arguments: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] as [[UInt8]])
  func `one pixel that is not gray keeps the colour of all`(odd: [UInt8]) throws {
    let picture = try Fixtures.bitmap(5, 5, .rgb) { x, y in x == 4 && y == 4 ? odd : [0, 0, 0] }
    #expect(try PNGFile(PNGEncoder.encode(picture)).content("PLTE") == [0, 0, 0] + odd)
  }

  @Test(arguments: [(300.0, 11_811), (72, 2835), (12_700, 500_000)])
  func `the resolution stands in pHYs`(dots: Double, perMetre: Int) throws {
    let picture = try Fixtures.bitmap(3, 3, .gray, resolution: Resolution(dotsPerInch: dots)) { _, _ in [0] }
    let file = try PNGFile(PNGEncoder.encode(picture))
    #expect(try file.content("pHYs") == PNGFile.number(perMetre) + PNGFile.number(perMetre) + [1])
  }

  @Test func `without a resolution there is no pHYs`() throws {
    let picture = try Fixtures.bitmap(3, 3, .gray, resolution: nil) { _, _ in [0] }
    #expect(try !PNGFile(PNGEncoder.encode(picture)).chunks.contains { $0.kind == "pHYs" })
  }

  @Test func `nothing but pixels, colour space and resolution gets into the file`() throws {
    for picture in try PNGVariant.allCases.flatMap({ try $0.pictures() }) {
      let kinds = try Set(PNGFile(PNGEncoder.encode(picture)).chunks.map(\.kind))
      #expect(kinds.isSubset(of: ["IHDR", "sRGB", "PLTE", "pHYs", "IDAT", "IEND"]))
    }
  }

  @Test func `libpng's own words are in the error`() throws {
    // Its limit for a side is a million pixels; ours counts pixels, not sides.
    let wide = try #require(
      Bitmap(width: 1_000_001, height: 1, layout: .gray, pixels: [UInt8](repeating: 0, count: 1_000_001)))
    #expect(throws: RenderingError.png(reason: "Invalid IHDR data")) { try PNGEncoder.encode(wide) }
  }
}

import PressDrawing
import Testing

@testable import PressReading

/// Nothing here is read; nothing here may end the process either.
struct HostilePictureTests {
  @Test(arguments: [(1, 1), (1, 500), (500, 1), (2, 2), (3, 7), (20, 20)])
  func `survives small pictures`(width: Int, height: Int) throws {
    for value: UInt8 in [0, 128, 255] {
      for layout in [Bitmap.Layout.gray, .rgb, .rgba] {
        let picture = try #require(
          Bitmap(
            width: width, height: height, layout: layout,
            pixels: Array(repeating: value, count: width * height * layout.channels)))
        #expect(SymbolReader.read(picture).isEmpty)
        #expect(ZXingReader.read(picture).isEmpty)
        #expect(ZBarReader.read(picture).isEmpty)
      }
    }
  }

  @Test func `survives a large blank`() throws {
    let picture = try #require(
      Bitmap(width: 1500, height: 1500, layout: .gray, pixels: Array(repeating: 255, count: 2_250_000)))
    #expect(SymbolReader.read(picture).isEmpty)
    let report = SymbolCheck.check(
      picture, at: SymbolGeometry(left: 100, top: 100, moduleDots: 7, modules: 177, quietZone: 4),
      expecting: [1])
    #expect(report.contrast == 0)
    #expect(!report.passed)
  }

  @Test(arguments: [Bitmap.Layout.gray, .rgb, .rgba], [UInt64(1), 2, 3, 4])
  func `survives noise`(layout: Bitmap.Layout, seed: UInt64) throws {
    print("noise of seed \(seed)")
    var noise = Noise(seed: seed)
    let picture = try noise.bitmap(width: 211, height: 173, layout)
    _ = SymbolReader.read(picture)
    let report = SymbolCheck.check(
      picture, at: SymbolGeometry(left: 20, top: 10, moduleDots: 3, modules: 45, quietZone: 4),
      expecting: [1], grounds: [.white, .black])
    #expect(!report.passed)
  }

  @Test func `survives symbols that are damaged at random`() throws {
    let seed: UInt64 = 11
    print("noise of seed \(seed)")
    var noise = Noise(seed: seed)
    for version in [1, 2, 7, 14, 40] {
      let sample = try Sample.filling(version: version)
      let whole = try sample.gray(dots: 3)
      for share: UInt8 in [2, 10, 40, 120] {
        var picture = whole
        for i in picture.pixels.indices where noise.byte() < share { picture.pixels[i] = noise.byte() }
        let readings = ZXingReader.read(picture, thorough: true) + ZBarReader.read(picture)
        // Whatever is read at all is right: error correction never lets a wrong text pass.
        #expect(readings.allSatisfy { $0.bytes == sample.content })
      }
    }
  }
}

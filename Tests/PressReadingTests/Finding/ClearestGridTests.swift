import PressDrawing
import Testing

@testable import PressReading
@testable import PressSymbols

/// Small symbols seen so much aslant that their three finders do not tell where the fourth corner is.
struct ClearestGridTests {
  private struct AslantError: Error {}

  private static func aslant(_ sample: Sample) throws -> (picture: Bitmap, triple: FinderTriple) {
    let flat = try sample.gray(dots: 12, margin: 6)
    let (w, h) = (Double(flat.width), Double(flat.height))
    let picture = try flat.warped(
      Corners(
        topLeft: PixelPoint(-0.02 * w, 0.02 * h), topRight: PixelPoint(1.02 * w, -0.03 * h),
        bottomRight: PixelPoint(1.1 * w, 1.12 * h), bottomLeft: PixelPoint(-0.02 * w, 1.02 * h)),
      width: sample.side * 8, height: sample.side * 9)
    let triple = FinderTriple.all(of: FinderField(in: picture).finders, in: picture).first
    return (picture, try #require(triple))
  }

  @Test(arguments: [1, 4]) func `the fourth corner is found by what is clearest`(version: Int) throws {
    let (picture, triple) = try Self.aslant(Sample.filling(version: version))
    let number = try #require(SymbolVersion(version))
    let levels = PixelLight.values(of: picture)
    let grid = try #require(ClearestGrid(of: triple, as: number, in: levels))
    let side = Double(17 + 4 * version)
    guard let pixels = grid.pixels else { throw AslantError() }
    let found = pixels(side, side)
    #expect(found.distance(to: triple.corners(modules: side).bottomRight) > triple.module)
  }

  @Test(arguments: [1, 4]) func `every module is seen as it was drawn`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let (picture, triple) = try Self.aslant(sample)
    let drawn = try #require(StraightenedSymbol.clearest(of: triple, in: picture))
    #expect(drawn.version == version && drawn.timing == 1)
    for seen in drawn.pictures {
      #expect(ZXingReader.read(seen, kinds: [.qr]).map(\.bytes) == [sample.content])
    }
    let decided = try #require(drawn.pictures.last)
    let wrong = (0..<sample.side * sample.side).count { place in
      let (row, column) = (place / sample.side, place % sample.side)
      let isDark = decided.pixels[(row * 4 + 18) * decided.width + column * 4 + 18] < 128
      return isDark != sample.isDark(row, column)
    }
    #expect(wrong == 0)
  }

  @Test func `nothing is read where no modules are`() throws {
    let blank = try #require(
      Bitmap(width: 200, height: 200, layout: .gray, pixels: [UInt8](repeating: 180, count: 40_000)))
    let finders = [PixelPoint(40, 40), PixelPoint(152, 40), PixelPoint(40, 152)].map {
      FinderSearch.Finder(center: $0, module: 8)
    }
    let triple = FinderTriple(corner: finders[0], right: finders[1], below: finders[2], oddness: 0)
    #expect(StraightenedSymbol.clearest(of: triple, in: blank)?.version == nil)
  }
}

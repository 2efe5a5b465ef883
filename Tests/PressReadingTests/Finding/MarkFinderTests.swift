import PressDrawing
import Testing

@testable import PressReading

struct MarkFinderTests {
  private func finder(_ artwork: Artwork, _ picture: Bitmap, _ dots: Double) throws -> MarkFinder {
    let corners = artwork.corners(width: dots, height: dots)
    return MarkFinder(
      light: PixelLight(picture), plane: try #require(ModulePlane(side: artwork.side, corners: corners)),
      threshold: 0.5, isInverted: false)
  }

  @Test(arguments: [2, 3, 7, 16], [(0.0, 0.0), (0.6, -0.6), (-1.2, 1.0)])
  func `finds a finder from beside its middle`(dots: Int, off: (u: Double, v: Double)) throws {
    let artwork = try Artwork(version: 2)
    let finder = try finder(artwork, artwork.bitmap(width: dots, height: dots), Double(dots))
    for (u, v) in [(3.5, 3.5), (21.5, 3.5), (3.5, 21.5)] {
      let found = try #require(finder.finder(near: (u + off.u, v + off.v)))
      #expect((found.u - u).magnitude < 1e-9 && (found.v - v).magnitude < 1e-9)
    }
    #expect(finder.finder(near: (12.5, 12.5)) == nil)
  }

  @Test func `finds an alignment pattern, and nothing where there is none`() throws {
    var artwork = try Artwork(version: 2)
    let whole = try finder(artwork, artwork.bitmap(width: 5, height: 5), 5)
    let found = try #require(whole.alignment(near: (18.9, 18.2)))
    #expect((found.u - 18.5).magnitude < 1e-9 && (found.v - 18.5).magnitude < 1e-9)
    // A lone dark module has no dark ring around its light one.
    for row in 14...22 { for column in 14...22 { artwork.grays[row * 25 + column] = 255 } }
    artwork.grays[18 * 25 + 18] = 0
    let lone = try finder(artwork, artwork.bitmap(width: 5, height: 5), 5)
    #expect(lone.alignment(near: (18.5, 18.5)) == nil)
  }

  /// Both edges of a module move by what ink spreads, its middle stays.
  @Test(arguments: [-3, -1, 1, 3])
  func `spread does not move a mark`(spread: Int) throws {
    let artwork = try Artwork(version: 2)
    var picture = try artwork.bitmap(width: 12, height: 12)
    let (left, top) = ((4 + 10) * 12, (4 + 6) * 12)
    for y in top..<top + 12 {
      for x in left - 6..<left + 18 {
        let isDark = (left - spread..<left + 12 + spread).contains(x)
        picture.pixels[y * picture.width + x] = isDark ? 0 : 255
      }
    }
    let middle = try #require(try finder(artwork, picture, 12).timing(near: (10.5, 6.5), .along))
    #expect((middle - 10.5).magnitude < 1e-9)
  }
}

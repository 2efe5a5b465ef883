import CQREncode
import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

/// The grid is measured: it is found where it is, whatever the corners say.
struct MeasuredGridTests {
  private func finder(
    _ picture: Bitmap, _ artwork: Artwork, _ corners: Corners, isInverted: Bool = false
  ) throws -> MarkFinder {
    MarkFinder(
      light: PixelLight(picture), plane: try #require(ModulePlane(side: artwork.side, corners: corners)),
      threshold: 0.5, isInverted: isInverted)
  }

  @Test(arguments: [1, 2, 7, 14, 21, 40], [2, 3, 5, 8])
  func `whole dots are an even grid`(version: Int, dots: Int) throws {
    let artwork = try Artwork(version: version)
    let corners = artwork.corners(width: Double(dots), height: Double(dots))
    let grid = try #require(
      MeasuredGrid(
        finder(artwork.bitmap(width: dots, height: dots), artwork, corners), of: artwork.anatomy,
        isFlat: true))
    #expect(grid.axial < 1e-9 && grid.grid < 1e-9)
  }

  @Test(arguments: [(-3.0, 2.0), (4.0, 4.0), (0.0, -5.0)])
  func `corners that are some pixels off are put right`(off: (Double, Double)) throws {
    let artwork = try Artwork(version: 7)
    let right = artwork.corners(width: 10, height: 10)
    var corners = right
    corners.topRight.x += off.0
    corners.bottomLeft.y += off.1
    corners.topLeft.y += off.0
    corners.bottomRight = PixelPoint(right.bottomRight.x + 2, right.bottomRight.y + 3)
    let picture = try artwork.bitmap(width: 10, height: 10)
    var last = 1.0
    for _ in 0..<3 {
      let finder = try finder(picture, artwork, corners)
      let grid = try #require(MeasuredGrid(finder, of: artwork.anatomy, isFlat: false))
      var plane = finder.plane
      plane.shift = grid.shift
      corners = plane.corners
      last = grid.grid
      #expect(grid.axial < 1e-3)
    }
    #expect(last < 0.01)
    for (found, expected) in zip(corners.points, right.points) {
      #expect(found.distance(to: expected) < 0.1)
    }
  }

  @Test(arguments: [0, 2, 5, 9, 13])
  func `an alignment pattern is found so far beside its place`(dots: Int) throws {
    let artwork = try Artwork(version: 2)
    var picture = try artwork.bitmap(width: 20, height: 20)
    // The pattern's 5 × 5 modules and a light ring around, so that no neighbour is taken for it.
    let (start, wide) = ((4 + 15) * 20, 7 * 20)
    let old = picture
    for y in start..<start + wide {
      for x in start..<start + wide { picture.pixels[y * picture.width + x] = 255 }
    }
    for y in start + 20..<start + 120 {
      for x in start + 20..<start + 120 {
        picture.pixels[(y + dots) * picture.width + x] = old.pixels[y * picture.width + x]
      }
    }
    let grid = try #require(
      MeasuredGrid(
        finder(picture, artwork, artwork.corners(width: 20, height: 20)), of: artwork.anatomy, isFlat: true))
    #expect((grid.grid - Double(dots) / 20).magnitude < 0.01)
  }

  @Test(arguments: [1, 6, 11], [true, false])
  func `a timing module is found so far beside its place`(dots: Int, isAlong: Bool) throws {
    let artwork = try Artwork(version: 2)
    var picture = try artwork.bitmap(width: 20, height: 20)
    let (left, top) = ((4 + 12) * 20, (4 + 6) * 20)
    for y in top..<top + 20 {
      // The same in the column, by rows and columns exchanged.
      func place(_ x: Int) -> Int { isAlong ? y * picture.width + x : x * picture.width + y }
      for x in left..<left + 20 { picture.pixels[place(x)] = 255 }
      for x in left + dots..<left + dots + 20 { picture.pixels[place(x)] = 0 }
    }
    let grid = try #require(
      MeasuredGrid(
        finder(picture, artwork, artwork.corners(width: 20, height: 20)), of: artwork.anatomy, isFlat: true))
    #expect((grid.grid - Double(dots) / 20).magnitude < 0.01)
  }

  @Test func `without a finder there is none, with a covered alignment pattern there is`() throws {
    var artwork = try Artwork(version: 2)
    for row in 16...20 { for column in 16...20 { artwork.grays[row * 25 + column] = 255 } }
    let corners = artwork.corners(width: 8, height: 8)
    let covered = try finder(artwork.bitmap(width: 8, height: 8), artwork, corners)
    #expect(MeasuredGrid(covered, of: artwork.anatomy, isFlat: true)?.grid ?? 1 < 1e-9)
    for row in 0..<7 { for column in 18..<25 { artwork.grays[row * 25 + column] = 255 } }
    let blind = try finder(artwork.bitmap(width: 8, height: 8), artwork, corners)
    #expect(MeasuredGrid(blind, of: artwork.anatomy, isFlat: true) == nil)
    #expect(try artwork.quality()[.grid] == nil && artwork.quality()[.axial] == nil)
  }

  @Test func `an inverted symbol has a grid too`() throws {
    let artwork = try Artwork(version: 7)
    var picture = try artwork.bitmap(width: 6, height: 6)
    picture.pixels = picture.pixels.map { 255 - $0 }
    let finder = try finder(picture, artwork, artwork.corners(width: 6, height: 6), isInverted: true)
    #expect(MeasuredGrid(finder, of: artwork.anatomy, isFlat: true)?.grid ?? 1 < 1e-9)
  }
}

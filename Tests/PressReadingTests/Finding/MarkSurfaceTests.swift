import PressDrawing
import Testing

@testable import PressReading

struct MarkSurfaceTests {
  @Test func `equations are solved, and those without one answer are not`() {
    // A zero on the diagonal, so that rows have to change places.
    #expect(LinearSystem.solve([[0, 2], [4, 1]], [[6, 2], [7, 9]]) == [[1, 2], [3, 1]])
    #expect(LinearSystem.solve([[1, 2], [2, 4]], [[1], [2]]) == nil)
  }

  @Test(arguments: MarkSurface.Kernel.allCases)
  func `a surface goes through its marks, and follows a plane beyond them`(kernel: MarkSurface.Kernel) throws
  {
    let places = [(3.5, 3.5), (90, 3.5), (3.5, 90), (86, 86), (40, 30)].map { PixelPoint($0.0, $0.1) }
    let bent = places.map { PixelPoint($0.x * $0.y / 500, $0.x / 20) }
    let surface = try #require(MarkSurface(through: places, bent, kernel))
    for (place, shift) in zip(places, bent) {
      #expect(surface.at(place.x, place.y).distance(to: shift) < 1e-6)
    }
    let plane = try #require(
      MarkSurface(through: places, places.map { PixelPoint(1 + $0.x / 10, $0.y / 5 - $0.x / 50) }, kernel))
    #expect(plane.at(120, 200).distance(to: PixelPoint(13, 37.6)) < 1e-6)
  }

  @Test func `marks on a line make none`() {
    let places = [PixelPoint(0, 0), PixelPoint(5, 5), PixelPoint(9, 9)]
    #expect(MarkSurface(through: places, places, .cubic) == nil)
  }
}

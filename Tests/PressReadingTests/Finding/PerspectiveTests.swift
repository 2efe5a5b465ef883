import Testing

@testable import PressReading

struct PerspectiveTests {
  @Test func `takes the square's corners to the corners and straight lines to straight lines`() throws {
    let corners = Corners(
      topLeft: PixelPoint(10, 12), topRight: PixelPoint(210, 30), bottomRight: PixelPoint(190, 220),
      bottomLeft: PixelPoint(0, 180))
    let map = try #require(Perspective(to: corners))
    let mapped = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { map.map(u: $0.0, v: $0.1) }
    for (found, wanted) in zip(mapped, corners.points) { #expect(found.distance(to: wanted) < 1e-9) }
    // The diagonals of a square cross in its middle, and so do their pictures.
    let (a, b, m) = (corners.topLeft, corners.bottomRight, map.map(u: 0.5, v: 0.5))
    #expect(((b.x - a.x) * (m.y - a.y) - (b.y - a.y) * (m.x - a.x)).magnitude < 1e-6)
  }

  @Test func `is none for corners on a line`() {
    let p = PixelPoint(3, 3)
    #expect(Perspective(to: Corners(topLeft: p, topRight: p, bottomRight: p, bottomLeft: p)) == nil)
  }
}

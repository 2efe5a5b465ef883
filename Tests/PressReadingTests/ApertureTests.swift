import Testing

@testable import PressReading

struct ApertureTests {
  @Test(arguments: 1...40)
  func `the dots lie in the disc, the same on every side`(side: Int) {
    let dots = Aperture.dots(of: side)
    #expect((1...21).contains(dots.count))
    for dot in dots {
      let (x, y) = (Double(dot.x) + 0.5 - Double(side) / 2, Double(dot.y) + 0.5 - Double(side) / 2)
      #expect((x * x + y * y).squareRoot() <= Aperture.radius * Double(side) + 1e-9)
      // Of modules of more than 7 dots, points are moved to the nearest dot.
      if side <= 7 { #expect(dots.contains { $0 == (side - 1 - dot.x, dot.y) }) }
    }
  }

  @Test func `small modules are looked at as a whole`() {
    #expect([1, 2, 3, 4, 5, 6, 7, 8].map { Aperture.dots(of: $0).count } == [1, 4, 5, 12, 13, 16, 21, 21])
  }

  @Test func `the points' mean is the middle`() {
    let points = Aperture.points
    #expect(points.count == 21)
    #expect((points.reduce(0) { $0 + $1.x } / 21 - 0.5).magnitude < 1e-12)
    #expect((points.reduce(0) { $0 + $1.y } / 21 - 0.5).magnitude < 1e-12)
  }
}

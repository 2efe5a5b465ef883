import Foundation
import Testing

@testable import PressReading

struct ApertureTests {
  @Test(arguments: 1...40)
  func `the dots lie in the disc, or reach into it`(side: Int) {
    let dots = Aperture.dots(of: side)
    for dot in dots {
      let (x, y) = (Double(dot.x) + 0.5 - Double(side) / 2, Double(dot.y) + 0.5 - Double(side) / 2)
      #expect((x * x + y * y).squareRoot() <= Aperture.radius * Double(side) + 0.71)
    }
    #expect((dots.reduce(0) { $0 + $1.weight } - 1).magnitude < 1e-12)
    // As much on one side as on the other.
    #expect((dots.reduce(0) { $0 + $1.weight * (Double($1.x) + 0.5) } / Double(side) - 0.5).magnitude < 0.03)
    #expect((dots.reduce(0) { $0 + $1.weight * (Double($1.y) + 0.5) } / Double(side) - 0.5).magnitude < 0.03)
  }

  @Test func `small modules are looked at as a whole`() {
    #expect([1, 2, 3, 4].map { Aperture.dots(of: $0).count } == [1, 4, 9, 14])
    #expect(Aperture.dots(of: 30).count == 40)
  }

  /// What lies beyond a straight line is a segment of the disc: r² · acos(h / r) − h · √(r² − h²).
  @Test(arguments: [0.0, 0.1, 0.2, 0.3, 0.34, 0.38], [0, 15, 30, 45, 90, 200])
  func `sees as much of an edge as the disc does`(distance: Double, degrees: Int) {
    let (r, angle) = (Aperture.radius, Double(degrees) * .pi / 180)
    let area = r * r * acos(distance / r) - distance * (r * r - distance * distance).squareRoot()
    let beyond = Aperture.points.filter {
      ($0.x - 0.5) * cos(angle) + ($0.y - 0.5) * sin(angle) > distance
    }
    #expect((Double(beyond.count) / 40 - area / (.pi * r * r)).magnitude < 0.05)
  }
}

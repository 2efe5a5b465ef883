import Testing

@testable import PressReading

struct LightPlanePrintTests {
  private let square = LightPlane(60, 60) { x, y in
    (20..<40).contains(x) && (20..<40).contains(y) ? 1000 : 40_000
  }

  /// How wide the dark is along a row.
  private func width(_ plane: LightPlane, row: Int) -> Int {
    (0..<60).count { plane.light[row * 60 + $0] < 20_000 }
  }

  @Test(arguments: -9...12)
  func `ink moves every edge by as much as it says`(dots: Int) {
    let inked = square.inked(by: dots)
    #expect(width(inked, row: 30) == 20 + 2 * dots)
    #expect(Set(inked.light) == [1000, 40_000])
  }

  @Test func `ink knows no direction`() {
    let point = LightPlane(61, 61) { x, y in x == 30 && y == 30 ? 0 : 40_000 }
    let spot = point.inked(by: 12)
    /// How far the spot reaches from its middle.
    func reach(_ dx: Int, _ dy: Int) -> Double {
      let steps = (1...30).last { step in
        let (x, y) = (30 + dx * step, 30 + dy * step)
        return (0...60).contains(x) && (0...60).contains(y) && spot.light[y * 61 + x] == 0
      }
      return Double(steps ?? 0) * Double(dx * dx + dy * dy).squareRoot()
    }
    for (dx, dy) in [(1, 0), (0, 1), (1, 1), (-1, 1), (2, 1), (-1, -2)] {
      #expect((11...13.5).contains(reach(dx, dy)), "\(dx), \(dy): \(reach(dx, dy))")
    }
  }

  @Test func `a reflection whites out as much as it says`() {
    let dark = LightPlane(100, 100) { _, _ in 1000 }
    let glared = dark.glared(x: 50, y: 50, radius: 20)
    let white = glared.light.count { $0 > 33_000 }
    #expect(abs(Double(white) / (Double.pi * 400) - 1) < 0.02)
    #expect(glared.light[50 * 100 + 50] == 65_535 && glared.light[50 * 100 + 75] == 1000)
    #expect(dark.glared(x: 50, y: 50, radius: 0) == dark)
    // No further than the plane goes.
    #expect(dark.glared(x: 0, y: 99, radius: 30).light.count { $0 == 65_535 } > 0)
  }
}

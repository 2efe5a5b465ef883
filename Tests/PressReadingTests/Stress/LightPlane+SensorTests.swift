import Testing

@testable import PressReading

struct LightPlaneSensorTests {
  /// So far away that a pixel sees `dots` dots of a plane.
  private func camera(dots: Double, degrees: Double = 0) -> CameraPlace {
    let turn = Rotation(degrees: degrees)
    return CameraPlace(distance: dots * 2912, focalPixels: 2912, sine: turn.sine, cosine: turn.cosine)
  }

  @Test func `a pixel is the mean of the light on it`() {
    let plane = LightPlane(40, 40) { x, y in (x + y) % 2 == 0 ? 0 : 60_000 }
    let seen = plane.seen(from: camera(dots: 4), width: 10, height: 10)
    #expect(seen.light.allSatisfy { $0 == 30_000 })
  }

  @Test(arguments: [0.4, 1.7, 3.3])
  func `light is neither lost nor made`(dots: Double) {
    let plane = LightPlane(60, 60) { x, y in x > 20 && x < 40 && y > 15 && y < 30 ? 50_000 : 0 }
    let side = Int(60 / dots) + 1
    let seen = plane.seen(from: camera(dots: dots), width: side, height: side)
    let sums = [plane, seen].map { $0.mean * Double($0.width * $0.height) }
    #expect(abs(sums[1] * dots * dots / sums[0] - 1) < 0.01)
  }

  @Test(arguments: [30.0, 45, 60])
  func `a turned plane is narrower by the cosine, and its far side lower`(degrees: Double) {
    let plane = LightPlane(400, 400) { x, y in
      x >= 100 && x < 300 && y >= 100 && y < 300 ? 0 : 60_000
    }
    let seen = plane.seen(from: camera(dots: 1, degrees: degrees), width: 400, height: 400)
    let middle = (0..<400).filter { seen.light[200 * 400 + $0] < 30_000 }
    let cosine = Rotation(degrees: degrees).cosine
    #expect(abs(Double(middle.count) - 200 * cosine) < 3)
    func height(_ column: Int) -> Int { (0..<400).count { seen.light[$0 * 400 + column] < 30_000 } }
    #expect(height(middle[2]) > height(middle[middle.count - 3]) + 5)
  }

  @Test func `the edge goes on beyond the plane, on edge too`() {
    let plane = LightPlane(10, 10) { _, _ in 12_345 }
    let seen = plane.seen(from: camera(dots: 1, degrees: 75), width: 64, height: 64)
    #expect(seen.light.allSatisfy { $0 == 12_345 })
  }
}

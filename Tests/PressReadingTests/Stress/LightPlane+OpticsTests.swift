import Testing

@testable import PressReading

struct LightPlaneOpticsTests {
  private let edge = LightPlane(80, 40) { x, _ in x < 40 ? 1000 : 45_000 }

  @Test(arguments: [0.5, 1.0, 2.5, 6])
  func `an edge goes from 10 to 90 % over 2.56 deviations`(deviation: Double) {
    let row = Array(edge.blurred(by: deviation).light[(20 * 80)..<(21 * 80)]).map { Double($0) }
    /// Where the row crosses a value, between pixels.
    func crossing(_ share: Double) -> Double {
      let value = 1000 + share * 44_000
      let right = row.firstIndex { $0 >= value } ?? 0
      return Double(right) - (row[right] - value) / (row[right] - row[right - 1])
    }
    #expect(abs(crossing(0.9) - crossing(0.1) - 2.563 * deviation) < 0.1 * deviation + 0.25)
  }

  @Test func `blur and motion take contrast, not light`() {
    let stripes = LightPlane(64, 64) { x, y in (x / 4 + y / 4) % 2 == 0 ? 0 : 50_000 }
    var contrasts = [stripes.contrast]
    for strength in [1.0, 2, 4] {
      let blurred = stripes.blurred(by: strength)
      #expect(abs(blurred.mean - 25_000) < 600)
      contrasts.append(blurred.contrast)
    }
    #expect(contrasts == contrasts.sorted(by: >) && contrasts[3] < contrasts[0] / 10)
    #expect(stripes.moved(by: 5).contrast < stripes.contrast * 0.6)
    #expect(stripes.blurred(by: 0) == stripes && stripes.moved(by: 0) == stripes)
  }

  @Test func `motion smears a point along 30 degrees, and nowhere else`() {
    let point = LightPlane(61, 61) { x, y in x == 30 && y == 30 ? 60_000 : 0 }
    let smeared = point.moved(by: 20)
    // 10 pixels to either side: 8.7 along, 5 down.
    #expect(smeared.light[34 * 61 + 37] > 500 && smeared.light[26 * 61 + 23] > 500)
    #expect(smeared.light[37 * 61 + 34] == 0 && smeared.light[26 * 61 + 37] == 0)
    #expect(smeared.light[37 * 61 + 42] == 0, "farther than it moved")
    #expect(abs(smeared.mean - point.mean) < 1)
  }

  @Test func `weights sum up to one: even light stays as it is`() {
    let even = LightPlane(30, 30) { _, _ in 65_535 }
    #expect(even.blurred(by: 3.3) == even && even.moved(by: 7.7) == even)
  }
}

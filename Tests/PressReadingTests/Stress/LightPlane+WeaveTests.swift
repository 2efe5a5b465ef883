import Testing

@testable import PressReading

struct LightPlaneWeaveTests {
  private let checks = LightPlane(120, 120) { x, y in (x / 10 + y / 10) % 2 == 0 ? 1376 : 45_875 }

  @Test func `coarser threads leave less of the print`() {
    let contrasts = [2.0, 5, 10.5, 21].map { checks.woven(thread: $0).contrast }
    #expect(contrasts == contrasts.sorted(by: >), "\(contrasts)")
    #expect(contrasts[0] > checks.contrast / 2 && contrasts[3] < checks.contrast / 2)
  }

  @Test func `blank cloth shows its threads`() {
    let blank = LightPlane(120, 120) { _, _ in 45_875 }
    let cloth = blank.woven(thread: 12)
    // A ridge has more light than the gap beside it, and no two threads the same.
    #expect(
      cloth.light[6 * 120 + 6] > cloth.light[6 * 120 + 11]
        || cloth.light[6 * 120 + 6] > cloth.light[11 * 120 + 6])
    let ridges = (0..<10).map { cloth.light[6 * 120 + 6 + 12 * $0] }
    #expect(Set(ridges).count > 5)
  }
}

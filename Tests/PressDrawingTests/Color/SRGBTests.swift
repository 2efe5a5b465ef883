import PressDrawing
import Testing

struct SRGBTests {
  /// Light by value: the formulas of IEC 61966-2-1, worked out by another program.
  @Test(arguments: [
    (0.0, 0.0), (0.02, 0.00154798761609907), (0.04045, 0.00313080495356037), (0.5, 0.214041140482232), (1, 1),
  ])
  func `values mean light`(value: Double, light: Double) {
    #expect((SRGB.linear(value) - light).magnitude < 1e-14)
    #expect((SRGB.encoded(light) - value).magnitude < 1e-6)
  }

  @Test func `luminance is that of white at most, and green's above all`() {
    #expect((SRGB.luminance(red: 1, green: 1, blue: 1) - 1).magnitude < 1e-15)
    #expect(SRGB.luminance(red: 0, green: 1, blue: 0) == 0.7152)
    #expect(SRGB.luminance(red: 1, green: 0, blue: 0) == 0.2126)
    #expect(SRGB.luminance(red: 0.5, green: 0.5, blue: 0.5) < 0.2141)
  }
}

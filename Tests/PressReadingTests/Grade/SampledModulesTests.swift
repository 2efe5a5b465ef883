import PressSymbols
import Testing

@testable import PressReading

struct SampledModulesTests {
  private func sampled(
    dark: Double = 0, light: Double = 1, _ change: (inout [Double], Int) -> Void = { _, _ in }
  ) throws -> SampledModules {
    let artwork = try Artwork(version: 2)
    var lights = artwork.grays.map { $0 == 0 ? dark : light }
    change(&lights, artwork.side)
    return try #require(SampledModules(version: artwork.version, lights: lights))
  }

  @Test func `takes its range from the fixed pattern, not from a logo`() throws {
    let modules = try sampled(dark: 0.3, light: 0.8) { lights, side in
      lights[12 * side + 12] = 0
      lights[13 * side + 12] = 1
    }
    #expect((modules.darkest, modules.brightest) == (0.3, 0.8))
    #expect(modules.contrast == 0.5 && (modules.threshold - 0.55).magnitude < 1e-12)
  }

  @Test func `modulation is how far a module is from the threshold`() throws {
    let modules = try sampled(dark: 0.2, light: 0.8) { lights, _ in
      (lights[312], lights[313], lights[314]) = (0.5, 0.35, 0.65)
    }
    let found = [312, 313, 314, 0].map { modules.modulation(at: $0) }
    for (value, expected) in zip(found, [0, 0.5, 0.5, 1]) { #expect((value - expected).magnitude < 1e-9) }
  }

  @Test func `an inverted symbol is turned around`() throws {
    let (upright, inverted) = (try sampled(), try sampled(dark: 1, light: 0))
    #expect(inverted.isInverted && !upright.isInverted)
    for place in 0..<625 { #expect(upright.isDark(at: place) == inverted.isDark(at: place)) }
  }

  @Test func `no contrast, no modulation`() throws {
    let modules = try sampled(dark: 0.5, light: 0.5)
    #expect(modules.contrast == 0 && modules.modulation(at: 300) == 0)
    #expect(SampledModules(version: SymbolVersion.all[1], lights: [0, 1]) == nil)
  }
}

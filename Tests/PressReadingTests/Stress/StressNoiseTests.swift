import Testing

@testable import PressReading

struct StressNoiseTests {
  @Test func `the numbers are SplitMix64's`() {
    // The first outputs for seed 0 of the reference implementation.
    var noise = StressNoise(seed: 0)
    #expect(noise.next() == 0xE220_A839_7B1D_CDAF)
    #expect(noise.next() == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test func `a bell has its mean and deviation`() {
    var noise = StressNoise(seed: 1)
    let values = (0..<20_000).map { _ in Double(noise.bell()) / 65_536 }
    let mean = values.reduce(0, +) / 20_000
    let deviation = (values.reduce(0) { $0 + $1 * $1 } / 20_000).squareRoot()
    #expect(abs(mean) < 0.03 && abs(deviation - 1) < 0.03)
    // 68.3 % lie within one deviation.
    #expect(abs(Double(values.count { abs($0) < 1 }) / 20_000 - 0.683) < 0.015)
  }

  @Test func `grain has the same deviation, and neighbours have some in common`() {
    let grain = StressNoise.grain(width: 120, height: 100, seed: 5).map { Double($0) / 65_536 }
    let deviation = (grain.reduce(0) { $0 + $1 * $1 } / 12_000).squareRoot()
    #expect(abs(deviation - 1) < 0.05)
    let pairs = (0..<11_999).filter { $0 % 120 < 119 }.map { grain[$0] * grain[$0 + 1] }
    // (1 · 2 + 2 · 1) / (1 + 4 + 1)
    let common = pairs.reduce(0, +) / Double(pairs.count)
    #expect((0.61...0.72).contains(common))
  }
}

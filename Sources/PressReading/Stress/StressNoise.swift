/// Random numbers that are the same everywhere and every time: SplitMix64 by Sebastiano Vigna.
struct StressNoise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from the bell curve of mean 0, its standard deviation 65,536.
  ///
  /// The sum of eight even ones comes close enough; the tails end at 4.9 deviations.
  mutating func bell() -> Int {
    let (a, b) = (next(), next())
    var sum = 0
    for shift in [0, 16, 32, 48] as [UInt64] {
      sum += Int(a >> shift & 0xFFFF) + Int(b >> shift & 0xFFFF)
    }
    // Mean 8 · 32,767.5; deviation 65,536 · √(8 / 12), which is 65,536 · 1024 / 1254.
    return (sum - 262_140) * 1254 / 1024
  }

  /// A picture's grain: a number of mean 0 and standard deviation 65,536 for each pixel, rows from the top.
  ///
  /// Neighbours have grain in common (weights 1, 2, 1 along and across): demosaicing leaves no pixel alone.
  static func grain(width: Int, height: Int, seed: UInt64) -> [Int32] {
    var random = StressNoise(seed: seed)
    let line = width + 2
    var rough = [Int32](repeating: 0, count: line * (height + 2))
    rough.withUnsafeMutableBufferPointer { rough in
      for i in 0..<rough.count { rough[i] = Int32(truncatingIfNeeded: random.bell()) }
    }
    return [Int32](unsafeUninitializedCapacity: width * height) { out, filled in
      rough.withUnsafeBufferPointer { rough in
        for y in 0..<height {
          for x in 0..<width {
            let at = y * line + x
            let above = rough[at] + 2 * rough[at + 1] + rough[at + 2]
            let middle = rough[at + line] + 2 * rough[at + line + 1] + rough[at + line + 2]
            let below = rough[at + 2 * line] + 2 * rough[at + 2 * line + 1] + rough[at + 2 * line + 2]
            // The root of the weights' squares: √36.
            out[y * width + x] = (above + 2 * middle + below) / 6
          }
        }
      }
      filled = width * height
    }
  }
}

import PressDrawing
import Testing

/// Random bytes that are the same every time, by Vigna's SplitMix64.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func byte() -> UInt8 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt8(truncatingIfNeeded: z ^ (z >> 31))
  }

  mutating func bitmap(width: Int, height: Int, _ layout: Bitmap.Layout) throws -> Bitmap {
    let bytes = (0..<(width * height * layout.channels)).map { _ in byte() }
    return try #require(Bitmap(width: width, height: height, layout: layout, pixels: bytes))
  }
}

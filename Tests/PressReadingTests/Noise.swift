import PressDrawing
import TestSupport
import Testing

/// Random bytes that are the same every time.
struct Noise {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: generator.next()) }

  mutating func bitmap(width: Int, height: Int, _ layout: Bitmap.Layout) throws -> Bitmap {
    let bytes = (0..<(width * height * layout.channels)).map { _ in byte() }
    return try #require(Bitmap(width: width, height: height, layout: layout, pixels: bytes))
  }
}

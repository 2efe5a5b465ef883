package import PressDrawing

// All of these take a picture in gray.
extension Bitmap {
  /// The values below which 5 and 95 of 100 pixels lie: about what is dark and what is light.
  var levels: (dark: UInt8, light: UInt8) {
    var counts = [Int](repeating: 0, count: 256)
    for pixel in pixels { counts[Int(pixel)] += 1 }
    func value(_ share: Double) -> UInt8 {
      var left = Int(Double(pixels.count) * share)
      let index = counts.indices.first {
        left -= counts[$0]
        return left < 0
      }
      return UInt8(index ?? 255)
    }
    return (value(0.05), value(0.95))
  }

  /// The picture with what is `dark` at 0, what is `light` at 255, and straight lines between.
  ///
  /// Nil where that would change nothing, or show noise for a picture.
  func stretched(dark: UInt8, light: UInt8) -> Bitmap? {
    let (low, span) = (Int(dark), Int(light) - Int(dark))
    guard span >= 32, span < 230 else { return nil }
    let table = (0...255).map { value in UInt8(max(0, min(255, ((value - low) * 255 + span / 2) / span))) }
    return Bitmap(width: width, height: height, layout: .gray, pixels: pixels.map { table[Int($0)] })
  }

  /// The same by what is dark and light in the picture itself.
  package func stretched() -> Bitmap? {
    let levels = self.levels
    return stretched(dark: levels.dark, light: levels.light)
  }
}

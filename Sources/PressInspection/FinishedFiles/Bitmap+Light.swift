internal import PressDrawing

extension Bitmap {
  /// Whether anything in the picture is as light as in good light: no photo of white paper in the dark, and every drawing
  /// that has a light colour.
  ///
  /// By the strongest channel of each pixel: a red ground is as well lit as a white one.
  var isLit: Bool {
    let channels = layout.channels
    let colors = layout == .rgba ? 3 : channels
    let (count, wanted) = (width * height, max(1, width * height / Self.litShare))
    var lit = 0
    return pixels.withUnsafeBufferPointer { source in
      for pixel in 0..<count {
        let at = pixel * channels
        guard (0..<colors).contains(where: { source[at + $0] >= Self.lit }) else { continue }
        lit += 1
        if lit >= wanted { return true }
      }
      return false
    }
  }

  /// Half of the light of white, in sRGB.
  private static let lit: UInt8 = 188
  /// One pixel of so many: fewer are highlights.
  private static let litShare = 50
}

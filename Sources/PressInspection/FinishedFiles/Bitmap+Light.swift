internal import PressDrawing
internal import PressReading

extension Bitmap {
  /// Whether the ground of a code is as light as drawings have it: photos of white paper seldom are.
  ///
  /// By the strongest channel of each pixel: a red ground is as well lit as a white one.
  func isLit(within corners: Corners) -> Bool {
    let (columns, rows) = (
      Self.span(corners.points.map(\.x), width), Self.span(corners.points.map(\.y), height)
    )
    let channels = layout.channels
    let colors = layout == .rgba ? 3 : channels
    var lit = 0
    for row in rows {
      for column in columns {
        let at = (row * width + column) * channels
        let isClear = layout == .rgba && pixels[at + 3] < 128
        if isClear || (0..<colors).contains(where: { pixels[at + $0] >= Self.lit }) { lit += 1 }
      }
    }
    return lit * Self.litShare >= rows.count * columns.count && lit > 0
  }

  private static func span(_ values: [Double], _ count: Int) -> Range<Int> {
    let first = max(0, min(values.min() ?? 0, Double(count)))
    let end = max(first, min(values.max() ?? 0, Double(count)))
    return Int(first)..<Int(end)
  }

  /// Seven tenths of the light of white, in sRGB.
  private static let lit: UInt8 = 217
  /// One pixel of so many: half of a symbol is light.
  private static let litShare = 5
}

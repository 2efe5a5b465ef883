internal import PressDrawing

extension Bitmap {
  /// A plate's part of the page without what lies in some boxes, and a dot around them.
  ///
  /// - Parameters:
  ///   - boxes: on the page.
  ///   - corner: of the page, where the picture's top left corner lies.
  func blanking(_ boxes: [Rect], from corner: Point, at resolution: Resolution) -> Bitmap {
    var copy = self
    func dots(_ from: Length, _ to: Length, _ count: Int) -> Range<Int> {
      let first = min(count, max(0, Int((resolution.dots(from) + 0.01).rounded(.down)) - 1))
      return first..<max(first, min(count, Int((resolution.dots(to) - 0.01).rounded(.up)) + 1))
    }
    for box in boxes {
      let columns = dots(box.minX - corner.x, box.maxX - corner.x, width)
      for y in dots(box.minY - corner.y, box.maxY - corner.y, height) {
        for x in columns { copy.pixels[y * width + x] = 255 }
      }
    }
    return copy
  }

  /// Of a plate: the largest share of ink in it, 0…1.
  package var heaviestInk: Double { 1 - Double(pixels.min() ?? 255) / 255 }
}

/// A point of a picture in pixels, from the top left corner of its first pixel, y down.
package struct PixelPoint: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Straight distance in pixels.
  package func distance(to other: PixelPoint) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

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
    squaredDistance(to: other).squareRoot()
  }

  func squaredDistance(to other: PixelPoint) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy
  }
}

/// As directions.
extension PixelPoint {
  static func + (a: PixelPoint, b: PixelPoint) -> PixelPoint { PixelPoint(a.x + b.x, a.y + b.y) }
  static func - (a: PixelPoint, b: PixelPoint) -> PixelPoint { PixelPoint(a.x - b.x, a.y - b.y) }
  static func * (a: PixelPoint, factor: Double) -> PixelPoint { PixelPoint(a.x * factor, a.y * factor) }
}

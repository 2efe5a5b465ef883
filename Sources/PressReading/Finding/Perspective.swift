/// The perspective map that takes the unit square to four corners.
///
/// P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
package struct Perspective: Sendable {
  private let a, b, c, d, e, f, g, h: Double

  /// Nil when the corners lie on a line.
  package init?(to corners: Corners) {
    let (p0, p1, p2, p3) = (corners.topLeft, corners.topRight, corners.bottomRight, corners.bottomLeft)
    let (dx1, dy1) = (p1.x - p2.x, p1.y - p2.y)
    let (dx2, dy2) = (p3.x - p2.x, p3.y - p2.y)
    let (sx, sy) = (p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y)
    let determinant = dx1 * dy2 - dx2 * dy1
    guard determinant.magnitude > 1e-9 else { return nil }
    g = (sx * dy2 - dx2 * sy) / determinant
    h = (dx1 * sy - sx * dy1) / determinant
    a = p1.x - p0.x + g * p1.x
    b = p3.x - p0.x + h * p3.x
    c = p0.x
    d = p1.y - p0.y + g * p1.y
    e = p3.y - p0.y + h * p3.y
    f = p0.y
  }

  /// Where a point of the square lies: u from left 0 to right 1, v from top 0 to bottom 1.
  package func map(u: Double, v: Double) -> PixelPoint {
    let w = g * u + h * v + 1
    return PixelPoint((a * u + b * v + c) / w, (d * u + e * v + f) / w)
  }
}

/// An affine map: `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`.
package struct Transform: Sendable, Hashable {
  package var a: Double
  package var b: Double
  package var c: Double
  package var d: Double
  package var tx: Length
  package var ty: Length

  package init(
    a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, tx: Length = .zero, ty: Length = .zero
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.tx = tx
    self.ty = ty
  }

  package static let identity = Transform()

  package func apply(_ point: Point) -> Point {
    Point(point.x * a + point.y * c + tx, point.x * b + point.y * d + ty)
  }

  /// The upright box around a box, which is turned with its corners.
  package func apply(_ box: Rect) -> Rect {
    let corners = [
      box.origin, Point(box.maxX, box.minY), Point(box.minX, box.maxY), Point(box.maxX, box.maxY),
    ].map(apply)
    let (across, down) = (corners.map(\.x).sorted(), corners.map(\.y).sorted())
    return Rect(x: across[0], y: down[0], width: across[3] - across[0], height: down[3] - down[0])
  }

  /// The map that does `first`, then this one.
  package func after(_ first: Transform) -> Transform {
    let origin = apply(Point(first.tx, first.ty))
    return Transform(
      a: a * first.a + c * first.b, b: b * first.a + d * first.b, c: a * first.c + c * first.d,
      d: b * first.c + d * first.d, tx: origin.x, ty: origin.y)
  }
}

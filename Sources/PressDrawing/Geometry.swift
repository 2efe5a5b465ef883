/// A point of the page: from the trim's top left corner, y down.
package struct Point: Sendable, Hashable {
  package var x: Length
  package var y: Length

  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(.zero, .zero)
}

/// A width and a height.
package struct Size: Sendable, Hashable, CustomStringConvertible {
  package var width: Length
  package var height: Length

  package init(_ width: Length, _ height: Length) {
    self.width = width
    self.height = height
  }

  package var description: String {
    "\(width.millimetres.decimal(places: 3)) × \(height.millimetres.decimal(places: 3)) mm"
  }
}

/// Distances from the four sides of a box.
package struct Edges: Sendable, Hashable {
  package var top: Length
  package var right: Length
  package var bottom: Length
  package var left: Length

  package init(top: Length, right: Length, bottom: Length, left: Length) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  package init(all length: Length) {
    self.init(top: length, right: length, bottom: length, left: length)
  }

  package static let none = Edges(all: .zero)
}

/// An upright box.
package struct Rect: Sendable, Hashable {
  package var origin: Point
  package var size: Size

  package init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  package init(x: Length, y: Length, width: Length, height: Length) {
    self.init(Point(x, y), Size(width, height))
  }

  package var minX: Length { origin.x }
  package var minY: Length { origin.y }
  package var maxX: Length { origin.x + size.width }
  package var maxY: Length { origin.y + size.height }
  package var center: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// The box moved in by a distance on every side; a negative distance moves out.
  package func inset(by distance: Length) -> Rect { inset(by: Edges(all: distance)) }

  package func inset(by edges: Edges) -> Rect {
    Rect(
      x: minX + edges.left, y: minY + edges.top,
      width: size.width - edges.left - edges.right, height: size.height - edges.top - edges.bottom)
  }

  /// The smallest box around both.
  package func joined(with other: Rect) -> Rect {
    let (left, top) = (min(minX, other.minX), min(minY, other.minY))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// Whether another box lies inside, with a tolerance of a micrometre.
  package func contains(_ other: Rect) -> Bool {
    let slack = Length.mm(0.001)
    return other.minX >= minX - slack && other.minY >= minY - slack
      && other.maxX <= maxX + slack && other.maxY <= maxY + slack
  }

  /// Whether the boxes share more than an edge.
  package func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }
}

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

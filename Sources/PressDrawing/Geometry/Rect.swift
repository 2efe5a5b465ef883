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

internal import PressDrawing

/// The grid that all points of a path lie on: a symbol's modules.
///
/// Counted in its cells a symbol's thousand points are small whole numbers: half the bytes of a page.
struct ModuleGrid {
  /// The path's first point.
  let origin: Point
  /// Side of a cell.
  let cell: Length

  /// Shorter paths gain nothing.
  private static let fewestPoints = 64
  /// How far a point may lie off the grid, in cells: some ten nanometres.
  private static let slack = 1e-5

  /// Nil for a path with curves, of few points, or on no grid.
  init?(_ path: Path) {
    guard path.elements.count >= ModuleGrid.fewestPoints, let first = path.elements.first?.straight else {
      return nil
    }
    var (last, shortest) = (first, Double.infinity)
    for element in path.elements {
      if case .close = element { continue }
      guard let point = element.straight else { return nil }
      for step in [(point.x - last.x).millimetres.magnitude, (point.y - last.y).millimetres.magnitude]
      where step > 1e-6 { shortest = min(shortest, step) }
      last = point
    }
    guard shortest.isFinite else { return nil }
    (origin, cell) = (first, .mm(shortest))
    for element in path.elements {
      guard let point = element.straight else { continue }
      for place in [(point.x - first.x) / cell, (point.y - first.y) / cell]
      where (place - place.rounded()).magnitude > ModuleGrid.slack || place.magnitude > 10_000 { return nil }
    }
  }

  /// From cells, as points, to where the path lies.
  var map: Transform { Transform(a: cell.points, d: cell.points, tx: origin.x, ty: origin.y) }
}

extension Path.Element {
  /// Where a straight element leads; nil for curves and ends.
  fileprivate var straight: Point? {
    switch self {
    case .move(let point), .line(let point): point
    case .curve, .close: nil
    }
  }
}

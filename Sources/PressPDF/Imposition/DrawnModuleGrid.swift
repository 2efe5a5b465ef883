package import PressDrawing

/// A fill whose outlines run along a grid, as a page's content draws it: most likely a symbol.
package struct DrawnModuleGrid: Sendable, Hashable {
  /// Cells across, and then down.
  package let columns: Int
  package let rows: Int
  /// Row by row: whether a cell is filled, by the rule of nonzero winding.
  package let cells: [Bool]
  /// Where it lies on the upright page.
  package let box: Rect

  /// More than the largest symbol has on a side.
  private static let maximumCells = 200

  /// Nil for what is on no grid, leaves it between two of its points, or has more cells than any symbol.
  ///
  /// - Parameter map: from the path's coordinates to the upright page.
  init?(_ path: Path, map: Transform) {
    guard let grid = ModuleGrid(path) else { return nil }
    func cell(_ point: Point) -> (x: Int, y: Int) {
      (
        Int(((point.x - grid.origin.x) / grid.cell).rounded()),
        Int(((point.y - grid.origin.y) / grid.cell).rounded())
      )
    }
    let places = path.elements.compactMap(\.end).map(cell)
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
      let top = places.map(\.y).min(), let bottom = places.map(\.y).max()
    else { return nil }
    let (columns, rows) = (right - left, bottom - top)
    guard (1...DrawnModuleGrid.maximumCells).contains(columns),
      (1...DrawnModuleGrid.maximumCells).contains(rows)
    else {
      return nil
    }
    // How often outlines go round what is right of an upright edge: up counts one way, down the other.
    var turns = [Int](repeating: 0, count: (columns + 1) * rows)
    var (start, last) = ((x: 0, y: 0), (x: 0, y: 0))
    func go(to next: (x: Int, y: Int)) -> Bool {
      guard next.x == last.x || next.y == last.y else { return false }
      for row in min(last.y, next.y)..<max(last.y, next.y) {
        turns[(row - top) * (columns + 1) + last.x - left] += next.y > last.y ? 1 : -1
      }
      last = next
      return true
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        guard go(to: start) else { return nil }
        (start, last) = (cell(point), cell(point))
      case .line(let point): guard go(to: cell(point)) else { return nil }
      case .close: guard go(to: start) else { return nil }
      case .curve: return nil
      }
    }
    guard go(to: start) else { return nil }
    var cells: [Bool] = []
    for row in 0..<rows {
      var inside = 0
      for column in 0..<columns {
        inside += turns[row * (columns + 1) + column]
        cells.append(inside != 0)
      }
    }
    (self.columns, self.rows, self.cells) = (columns, rows, cells)
    box = map.apply(
      Rect(
        x: grid.origin.x + grid.cell * Double(left), y: grid.origin.y + grid.cell * Double(top),
        width: grid.cell * Double(columns), height: grid.cell * Double(rows)))
  }
}

extension Path.Element {
  /// Where it leads; nil for an end.
  fileprivate var end: Point? {
    switch self {
    case .move(let point), .line(let point), .curve(_, _, let point): point
    case .close: nil
    }
  }
}

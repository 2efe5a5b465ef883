import PressDrawing

/// A closed part of a path, without its curves' handles.
struct Subpath: Hashable {
  var points: [Point] = []
  var hasCurves = false

  static func all(of path: Path) -> [Subpath] {
    var (all, current) = ([Subpath](), Subpath())
    for element in path.elements {
      switch element {
      case .move(let point): current = Subpath(points: [point])
      case .line(let point): current.points.append(point)
      case .curve(_, _, let end):
        current.points.append(end)
        current.hasCurves = true
      case .close: all.append(current)
      }
    }
    return all
  }

  private var x: [Double] { points.map(\.x.millimetres) }
  private var y: [Double] { points.map(\.y.millimetres) }

  /// In millimetres.
  var box: (left: Double, top: Double, right: Double, bottom: Double) {
    (x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0)
  }

  /// In square millimetres, positive when clockwise; curves as their chords.
  var area: Double {
    zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { sum, line in
      sum + (line.0.x.millimetres * line.1.y.millimetres - line.1.x.millimetres * line.0.y.millimetres) / 2
    }
  }

  /// In millimetres; curves as their chords.
  var length: Double {
    zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { sum, line in
      let (dx, dy) = ((line.1.x - line.0.x).millimetres, (line.1.y - line.0.y).millimetres)
      return sum + (dx * dx + dy * dy).squareRoot()
    }
  }
}

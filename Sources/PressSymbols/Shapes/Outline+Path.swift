import PressDrawing

extension Path {
  /// Adds a closed subpath; edges that corners use up are left out.
  mutating func add(_ outline: Outline, on grid: ModuleGrid) {
    var pen: (x: Double, y: Double)?
    for (index, vertex) in outline.vertices.enumerated() {
      let (from, to) = outline.directions(at: index)
      let reach =
        switch vertex.corner {
        case .sharp: 0.0
        case .round(let radius): radius
        case .cut(let leg): leg
        }
      let start = (x: vertex.x - from.x * reach, y: vertex.y - from.y * reach)
      let end = (x: vertex.x + to.x * reach, y: vertex.y + to.y * reach)
      if let pen {
        if Path.differ(pen, start) { line(to: grid.point(start.x, start.y)) }
      } else {
        move(to: grid.point(start.x, start.y))
      }
      if reach > 0 {
        if case .round = vertex.corner {
          let handle = reach * (1 - Path.circleHandle)
          curve(
            grid.point(vertex.x - from.x * handle, vertex.y - from.y * handle),
            grid.point(vertex.x + to.x * handle, vertex.y + to.y * handle), to: grid.point(end.x, end.y))
        } else {
          line(to: grid.point(end.x, end.y))
        }
      }
      pen = end
    }
    if pen != nil { close() }
  }

  /// By more than rounding.
  private static func differ(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Bool {
    abs(a.x - b.x) > 1e-9 || abs(a.y - b.y) > 1e-9
  }

  /// Handle length of the cubic that comes nearest to a quarter circle of radius 1.
  private static let circleHandle = 0.552_284_749_831
}

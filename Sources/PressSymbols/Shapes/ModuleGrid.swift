import PressDrawing

/// Where modules lie on the page.
struct ModuleGrid: Sendable {
  let moduleSide: Length
  /// The symbol's top left corner, quiet zone left out.
  let origin: Point

  /// The point of a place in modules.
  func point(_ x: Double, _ y: Double) -> Point {
    Point(origin.x + moduleSide * x, origin.y + moduleSide * y)
  }
}

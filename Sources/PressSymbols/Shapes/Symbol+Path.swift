package import PressDrawing

extension Symbol {
  /// The modules as a node of a scene takes them.
  ///
  /// - Parameters:
  ///   - moduleSide: Side of a module.
  ///   - origin: The symbol's top left corner, quiet zone left out.
  package func matrix(moduleSide: Length, origin: Point = .zero) -> ModuleMatrix {
    ModuleMatrix(
      modules: modules, isDark: (0..<modules * modules).map { isDark($0 / modules, $0 % modules) },
      origin: origin, moduleSide: moduleSide, outline: path(moduleSide: moduleSide, origin: origin))
  }

  /// The dark modules as one path, for the non-zero rule (the even-odd rule gives the same).
  ///
  /// Each connected dark region is an outline, clockwise, with its holes anticlockwise. No two outlines share
  /// an edge, so that no renderer shows hairlines between modules; regions that touch at a corner only
  /// share that point.
  ///
  /// - Parameters:
  ///   - moduleSide: Side of a module.
  ///   - origin: The symbol's top left corner, quiet zone left out.
  package func path(moduleSide: Length, origin: Point = .zero) -> Path {
    var path = Path()
    var trace = OutlineTrace(of: self)
    while let outline = trace.next() {
      for (index, corner) in outline.enumerated() {
        let point = Point(
          origin.x + moduleSide * Double(corner.column), origin.y + moduleSide * Double(corner.row))
        if index == 0 { path.move(to: point) } else { path.line(to: point) }
      }
      path.close()
    }
    return path
  }
}

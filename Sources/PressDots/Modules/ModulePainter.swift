package import PressDrawing

/// Where the dark modules of a matrix lie in a picture: as rectangles of whole dots.
///
/// The one place where modules become dots: the raster renderer and the plain picture of a code both paint what it gives.
package struct ModulePainter {
  private let matrix: ModuleMatrix
  /// Of the first module, in dots from the picture's top left corner; may lie outside.
  private let left: Int
  private let top: Int
  /// Of a module, 1 or more.
  private let dots: Int

  /// Nil where modules do not lie on whole dots.
  ///
  /// - Parameters:
  ///   - left: of the first module, in dots.
  ///   - top: of the first module, in dots.
  ///   - dots: of a module's side.
  package init?(_ matrix: ModuleMatrix, left: Double, top: Double, dots: Double) {
    guard let left = ModulePainter.whole(left), let top = ModulePainter.whole(top),
      let dots = ModulePainter.whole(dots), dots > 0
    else { return nil }
    (self.matrix, self.left, self.top, self.dots) = (matrix, left, top, dots)
  }

  /// The nearest number of dots; nil for what rounding alone does not explain.
  private static func whole(_ dots: Double) -> Int? {
    let nearest = dots.rounded()
    // A thousandth of a dot is less than cairo's own grid has.
    return (dots - nearest).magnitude < 0.001 ? Int(exactly: nearest) : nil
  }

  /// Gives each run of dark modules in a row as a rectangle of dots that lies inside the picture.
  ///
  /// - Parameters:
  ///   - width: of the picture, in dots.
  ///   - rows: of dots that are painted, within the picture; no other is touched.
  package func forEachRectangle(
    width: Int, within rows: [Range<Int>], _ body: (_ x: Range<Int>, _ y: Range<Int>) -> Void
  ) {
    for row in 0..<matrix.modules {
      let y = top + row * dots..<top + (row + 1) * dots
      let visible = rows.map { y.clamped(to: $0) }.filter { !$0.isEmpty }
      guard !visible.isEmpty else { continue }
      var column = 0
      let start = row * matrix.modules
      while column < matrix.modules {
        guard matrix.isDark[start + column] else {
          column += 1
          continue
        }
        let first = column
        while column < matrix.modules, matrix.isDark[start + column] { column += 1 }
        let x = (left + first * dots..<left + column * dots).clamped(to: 0..<width)
        guard !x.isEmpty else { continue }
        for y in visible { body(x, y) }
      }
    }
  }
}

package import PressDrawing

/// Where lines may lie.
package enum Grid: Sendable, Hashable {
  /// Anywhere: for vectors.
  case exact
  /// On whole dots counted from the trim's corner: for pixels.
  case dots(Resolution)

  /// A box with its edges on the grid.
  package func snapped(_ box: Rect) -> Rect {
    guard case .dots(let resolution) = self else { return box }
    func snap(_ length: Length) -> Length { resolution.length(dots: resolution.dots(length).rounded()) }
    let (x, y) = (snap(box.minX), snap(box.minY))
    return Rect(x: x, y: y, width: snap(box.maxX) - x, height: snap(box.maxY) - y)
  }
}

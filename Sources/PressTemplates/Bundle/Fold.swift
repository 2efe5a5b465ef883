internal import PressDiagnostics
package import PressDrawing
internal import PressText

/// Where a sheet is folded.
package enum Fold: Sendable, Hashable {
  /// From top to bottom, at this distance from the left.
  case vertical(Length)
  /// From side to side, at this distance from the top.
  case horizontal(Length)

  package func isNear(_ box: Rect, within clearance: Length) -> Bool {
    switch self {
    case .vertical(let x): box.minX - clearance < x && x < box.maxX + clearance
    case .horizontal(let y): box.minY - clearance < y && y < box.maxY + clearance
    }
  }
}

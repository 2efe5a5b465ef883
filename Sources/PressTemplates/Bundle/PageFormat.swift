internal import PressDiagnostics
package import PressDrawing
internal import PressText

/// The sheet: the same for every page of a template but for the folds.
package struct PageFormat: Sendable, Hashable {
  package var size: Size
  package var bleed: Edges
  /// How far from the trim nothing important stands.
  package var safe: Edges
  package var resolution: Resolution

  package init(
    size: Size, bleed: Edges, safe: Edges, resolution: Resolution
  ) {
    self.size = size
    self.bleed = bleed
    self.safe = safe
    self.resolution = resolution
  }
}

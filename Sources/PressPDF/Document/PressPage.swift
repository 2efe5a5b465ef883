package import PressDrawing

/// A page of a press document: its boxes, and what is painted on it, lowest layer first.
package struct PressPage {
  /// Something painted, in coordinates of the page: from the trim's top left corner, y down.
  package enum Layer {
    case nodes([Scene.Node])
    /// A shared form, its own origin and axes mapped to the page's.
    case form(PressForm, Transform)
    /// What of other layers lies within a path.
    indirect case clipped(Path, [Layer])
  }

  /// The page after cutting.
  package var trim: Size
  /// How far the drawing goes beyond the trim.
  package var bleed: Edges
  /// How far the sheet goes beyond the bleed: room for marks.
  package var margin = Edges.none
  package var layers: [Layer]

  package init(trim: Size, bleed: Edges = .none, margin: Edges = .none, layers: [Layer] = []) {
    self.trim = trim
    self.bleed = bleed
    self.margin = margin
    self.layers = layers
  }

  package init(_ scene: Scene) {
    self.init(trim: scene.trim, bleed: scene.bleed, layers: [.nodes(scene.nodes)])
  }
}

package import PressDrawing
internal import PressSymbols

/// One page, resolved: what every record shares, and what is this record's.
package struct Composition: Sendable, Hashable {
  /// The page's name in the template.
  package var page: String
  package var trim: Size
  package var bleed: Edges
  /// The same for every record that has the same slots filled.
  package var base: [Scene.Node]
  /// From the first slot on whose content varies by record.
  package var overlay: [Scene.Node]
  package var codes: [PlacedCode]

  /// What every record shares, as a drawing of its own.
  package var baseScene: Scene { Scene(trim: trim, bleed: bleed, nodes: base) }

  package var scene: Scene { Scene(trim: trim, bleed: bleed, nodes: base + overlay) }
}

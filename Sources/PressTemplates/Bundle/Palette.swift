package import PressDrawing

/// A template's named colours, and the fields that give colours.
package struct Palette: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var sources: [String: ColorSource] = [:]
  /// Fields of type color by name, with their defaults.
  package let fields: [String: Color]

  package init(fields: [String: Color] = [:]) {
    self.fields = fields
  }

  package init(dictionaryLiteral elements: (String, Color)...) {
    self.init()
    for (name, color) in elements { sources[name] = ColorSource(color) }
  }

  package subscript(name: String) -> ColorSource? {
    get { sources[name] }
    set { sources[name] = newValue }
  }

  /// The same with each of its colours changed.
  func mapColors(_ change: (ColorSource) -> ColorSource) -> Palette {
    var palette = self
    palette.sources = sources.mapValues(change)
    return palette
  }

  /// Whether a field of the record gives one of its colours.
  var hasFieldColors: Bool { sources.values.contains { $0.field != nil } }

  /// Names of the colours, sorted.
  package var names: [String] { sources.keys.sorted() }

  /// What modules and texts are drawn in when nothing is said.
  var ink: ColorSource { sources["ink"] ?? ColorSource(.black) }
  /// What codes stand on when nothing is said.
  var paper: ColorSource { sources["paper"] ?? ColorSource(.white) }
}

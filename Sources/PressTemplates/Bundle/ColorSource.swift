package import PressDrawing

/// A colour of a slot: its own, or one that a field of the record gives.
package struct ColorSource: Sendable, Hashable {
  /// What it is now: of a field its default, and black without one, until the record's is put in.
  package var color: Color
  /// The field of type color that gives it; nil for one that is always the same.
  package let field: String?

  package init(_ color: Color, field: String? = nil) {
    self.color = color
    self.field = field
  }
}

package import PressDrawing

/// A drawing that pages of one document share: in the file once, drawn as often as wanted (form XObject).
///
/// Its coordinates are a scene's: millimetres from its own origin, y down. A form belongs to the document that
/// made it.
package struct PressForm: Sendable {
  /// What of it is drawn; the rest is cut off.
  package let box: Rect
  /// Whether something in it lets what lies below shine through.
  let hasTransparency: Bool
  /// The name that every content stream of the document uses for it, `/X0`.
  let name: String
}

package import PressDrawing
package import PressSymbols

/// A code that stands on a page.
package struct PlacedCode: Sendable, Hashable {
  package var slot: CodeSlot
  package var symbol: Symbol
  package var placement: CodePlacement
  /// The box of the logo that it bears; nil without one.
  package var logo: Rect?
}

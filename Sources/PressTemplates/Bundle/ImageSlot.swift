package import PressDrawing
internal import PressSymbols
internal import PressText

package struct ImageSlot: Sendable, Hashable {
  package enum Fit: String, Sendable, Hashable, CaseIterable {
    /// Wholly inside the box.
    case contain
    /// Fills the box; what goes beyond is cut.
    case cover
  }

  /// A file: of the bundle, or where a name stands in it, of the campaign.
  package var source: ImageSource
  package var box: Rect
  package var fit: Fit

  package enum ImageSource: Sendable, Hashable {
    case bundled(Picture)
    case given(TextPattern)
  }
}

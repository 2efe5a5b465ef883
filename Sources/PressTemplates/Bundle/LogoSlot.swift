internal import PressDrawing
internal import PressSymbols
internal import PressText

/// A logo that a code bears.
package struct LogoSlot: Sendable, Hashable {
  package var source: ImageSlot.ImageSource
  package var extent: CodeLogo.Extent
  /// Modules that an automatic logo may clear a side, at most; nil for no bound.
  package var maximumCleared: Int?

  package init(source: ImageSlot.ImageSource, extent: CodeLogo.Extent, maximumCleared: Int? = nil) {
    self.source = source
    self.extent = extent
    self.maximumCleared = maximumCleared
  }
}

internal import PressDiagnostics
internal import PressDrawing
internal import PressText

package struct Page: Sendable, Hashable {
  package var name: String
  package var folds: [Fold]
  package var artwork: PlacedArtwork?
  package var slots: [Slot]
  package var foreground: PlacedArtwork?

  package init(
    name: String, folds: [Fold] = [], artwork: PlacedArtwork? = nil, slots: [Slot],
    foreground: PlacedArtwork? = nil
  ) {
    self.name = name
    self.folds = folds
    self.artwork = artwork
    self.slots = slots
    self.foreground = foreground
  }

  package var codeSlots: [CodeSlot] {
    slots.compactMap(\.code)
  }
}

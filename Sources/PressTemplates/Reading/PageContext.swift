internal import PressDrawing

/// What a page and its slots are read against.
struct PageContext {
  var format: PageFormat
  var folds: [Fold]
  var medium: Medium
  var palette: Palette
  /// Below the slots.
  var artwork: PlacedArtwork?
  /// Of the slot that is read.
  var speech = SlotSpeech()

  var trim: Rect { format.trim }

  /// The trim and the bleed around it.
  var bleedBox: Rect { format.bleedBox }
}

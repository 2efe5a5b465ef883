internal import PressDrawing

/// What a page and its slots are read against.
struct PageContext {
  var format: PageFormat
  var folds: [Fold]
  var medium: Medium
  var palette: Palette
  /// Below the slots.
  var artwork: PlacedArtwork?

  var trim: Rect { Rect(.zero, format.size) }

  /// The trim and the bleed around it.
  var bleedBox: Rect {
    let bleed = format.bleed
    return trim.inset(
      by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
  }
}

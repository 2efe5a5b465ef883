internal import PressDiagnostics
package import PressDrawing
internal import PressText

/// The sheet: the same for every page of a template but for the folds.
package struct PageFormat: Sendable, Hashable {
  package var size: Size
  package var bleed: Edges
  /// How far from the trim nothing important stands.
  package var safe: Edges
  package var resolution: Resolution

  package init(
    size: Size, bleed: Edges, safe: Edges, resolution: Resolution
  ) {
    self.size = size
    self.bleed = bleed
    self.safe = safe
    self.resolution = resolution
  }

  /// The page after cutting.
  var trim: Rect { Rect(.zero, size) }

  /// The trim and the bleed around it.
  package var bleedBox: Rect {
    trim.inset(by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
  }

  /// What artwork fills: the bleed box if its shape matches, else the trim; nil when neither does.
  package func box(fitting picture: Picture) -> Rect? {
    let boxes = [bleedBox, trim]
    if case .drawing(_, let size?, _) = picture {
      let exact = boxes.first { box in
        abs((box.size.width - size.width).millimetres) < 0.1
          && abs((box.size.height - size.height).millimetres) < 0.1
      }
      if let exact { return exact }
    }
    // A drawing without a size or a view box takes the size that it is given.
    guard let aspect = picture.aspect else { return bleedBox }
    return boxes.first { box in abs(box.size.height / box.size.width / aspect - 1) < 0.003 }
  }
}

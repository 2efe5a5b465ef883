internal import PressDrawing

/// A scene's page in the files' own coordinates: points, from the lower left corner, y up.
///
/// The media box is trim and bleed and no more, so that bleed box and media box are one.
struct PageBoxes {
  /// What the sheet shows: the trim with its bleed.
  let media: Rect
  let trim: Rect
  /// From the scene's coordinates to the page's.
  let map: Transform

  /// PDF 1.7, annex C: 14,400 units a side (UserUnit is forbidden by PDF/X).
  private static let longestSide = Length.points(14_400)

  init(_ scene: Scene) throws(PDFError) {
    let (trim, bleed) = (scene.trim, scene.bleed)
    let size = Size(
      trim.width + bleed.left + bleed.right, trim.height + bleed.top + bleed.bottom)
    guard trim.width > .zero, trim.height > .zero, size.width <= PageBoxes.longestSide,
      size.height <= PageBoxes.longestSide,
      [bleed.top, bleed.right, bleed.bottom, bleed.left].allSatisfy({ $0 >= .zero })
    else { throw .page(size) }
    media = Rect(.zero, size)
    self.trim = Rect(Point(bleed.left, bleed.bottom), trim)
    map = Transform(d: -1, tx: bleed.left, ty: bleed.bottom + trim.height)
  }

  /// A box in points: its lower left corner and its upper right one.
  static func corners(_ box: Rect) -> String {
    var operands = Operands()
    return [box.minX, box.minY, box.maxX, box.maxY].map { operands.number($0) }.joined(separator: " ")
  }
}

internal import PressDrawing

/// A page in the files' own coordinates: points, from the lower left corner, y up.
///
/// A scene's media box is trim and bleed and no more; a page with a margin for marks has a larger one.
struct PageBoxes {
  /// The sheet: the bleed box and its margin.
  let media: Rect
  /// The trim with its bleed.
  let bleed: Rect
  let trim: Rect
  /// From the scene's coordinates to the page's.
  let map: Transform

  /// PDF 1.7, annex C: 14,400 units a side (UserUnit is forbidden by PDF/X).
  private static let longestSide = Length.points(14_400)

  init(_ scene: Scene) throws(PDFError) {
    try self.init(PressPage(trim: scene.trim, bleed: scene.bleed))
  }

  init(_ page: PressPage) throws(PDFError) {
    let (trim, bleed, margin) = (page.trim, page.bleed, page.margin)
    let outer = Edges(
      top: bleed.top + margin.top, right: bleed.right + margin.right,
      bottom: bleed.bottom + margin.bottom, left: bleed.left + margin.left)
    let size = Size(
      trim.width + outer.left + outer.right, trim.height + outer.top + outer.bottom)
    let distances = [bleed, margin].flatMap { [$0.top, $0.right, $0.bottom, $0.left] }
    guard trim.width > .zero, trim.height > .zero, size.width <= PageBoxes.longestSide,
      size.height <= PageBoxes.longestSide, distances.allSatisfy({ $0 >= .zero })
    else { throw .page(size) }
    media = Rect(.zero, size)
    self.bleed = Rect(
      x: margin.left, y: margin.bottom, width: trim.width + bleed.left + bleed.right,
      height: trim.height + bleed.top + bleed.bottom)
    self.trim = Rect(Point(outer.left, outer.bottom), trim)
    map = Transform(d: -1, tx: outer.left, ty: outer.bottom + trim.height)
  }

  /// A box in points: its lower left corner and its upper right one.
  static func corners(_ box: Rect) -> String {
    var operands = Operands()
    return [box.minX, box.minY, box.maxX, box.maxY].map { operands.number($0) }.joined(separator: " ")
  }
}

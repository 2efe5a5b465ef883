/// What is gathered while a page is walked, for rules that look at the whole of it.
struct PageFacts {
  let page: PDFPage
  var isTransparent = false
  /// How far beyond the trim colour reaches, in points, for each side where it touches the trim.
  private(set) var reaches: [Side: Double] = [:]

  enum Side: String, CaseIterable {
    case left, right, top, bottom
  }

  init(_ page: PDFPage) { self.page = page }

  /// Marks of a printer's that it bears.
  var marked: MarkedPage?

  /// A mark that comes nearer to the trim's edge than half a millimetre is meant to bleed.
  static let near = 0.5 * 72 / 25.4

  mutating func note(_ mark: Mark) {
    noteMarks(mark)
    guard let cut = page.cut, let box = mark.bounds, !mark.paint.isWhite, !mark.paint.space.isRegistration,
      box.overlaps(cut)
    else { return }
    if case .text = mark.kind { return }
    for side in Side.allCases {
      let reach = PageFacts.distance(side, from: cut, to: box)
      if reach > -PageFacts.near { reaches[side] = max(reaches[side] ?? reach, reach) }
    }
  }

  /// How far a box reaches beyond another on a side; negative when it does not.
  static func distance(_ side: Side, from inner: Box, to outer: Box) -> Double {
    switch side {
    case .left: inner.left - outer.left
    case .right: outer.right - inner.right
    case .top: outer.top - inner.top
    case .bottom: inner.bottom - outer.bottom
    }
  }
}

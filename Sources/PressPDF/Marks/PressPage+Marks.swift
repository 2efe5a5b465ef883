internal import PressDrawing

extension PressPage {
  /// The page with marks around it: its drawing cut off at the bleed, which marks have to be clear of.
  ///
  /// - Parameter folds: of the page, for the marks of folds.
  package func marked(by marks: PrinterMarks, folds: [PrinterMarks.Fold] = []) -> PressPage {
    guard !marks.kinds.isEmpty else { return self }
    let box = Rect(.zero, trim).inset(
      by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
    var page = self
    page.margin = marks.slug(bleed: bleed)
    page.layers = [
      .clipped(.rect(box), layers), .nodes(marks.nodes(trim: trim, bleed: bleed, folds: folds)),
    ]
    return page
  }
}

extension PrinterMarks {
  /// None.
  package static let none = PrinterMarks([])

  /// What there is, for people: `crop, fold, registration, bars`.
  package static var names: String { Kind.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Reads `crop` or `crop,fold,bars`; nil for anything else.
  package init?(_ text: String) {
    var kinds: Set<Kind> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = Kind(rawValue: String(name.withoutOuterSpaces)) else { return nil }
      kinds.insert(kind)
    }
    self.init(kinds)
  }
}

extension PrinterMarks: CustomStringConvertible {
  /// As it is read: `crop,fold`.
  package var description: String {
    Kind.allCases.filter { kinds.contains($0) }.map(\.rawValue).joined(separator: ",")
  }
}

package import PressDrawing

extension PressPage {
  /// The page with marks around it: its drawing cut off at the bleed, which marks have to be clear of.
  ///
  /// - Parameters:
  ///   - folds: of the page, for the marks of folds.
  ///   - base: what forms of the page draw, for the bars.
  package func marked(
    by marks: PrinterMarks, folds: [PrinterMarks.Fold] = [], base: [Scene.Node] = []
  ) -> PressPage {
    guard !marks.kinds.isEmpty else { return self }
    let box = Rect(.zero, trim).inset(
      by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
    var page = self
    page.margin = marks.slug(bleed: bleed)
    page.layers = [
      .clipped(.rect(box), layers),
      .nodes(
        marks.nodes(
          trim: trim, bleed: bleed, folds: folds,
          spots: marks.kinds.contains(.bars) ? spots(over: base) : [])),
    ]
    return page
  }

  /// The named inks that the page is painted with, in that order; a designer's PDF does not name its own.
  private func spots(over base: [Scene.Node]) -> [Color] {
    func nodes(_ layers: [Layer]) -> [Scene.Node] {
      layers.flatMap { layer in
        switch layer {
        case .nodes(let nodes): nodes
        case .form: [Scene.Node]()
        case .clipped(_, let inner): nodes(inner)
        }
      }
    }
    return Scene(trim: trim, nodes: base + nodes(layers)).colors.filter { color in
      if case .spot(let name, _, _, _, _) = color { !["All", "None"].contains(name) } else { false }
    }
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

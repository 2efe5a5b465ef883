internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressPDF
internal import PressPreflight

/// What can be known of sheets before they are written: whether the pages fit together, and on the sheet.
struct ImposePlan {
  private let request: ImposeRequest
  private let source: SourceDocument
  /// What preflight sees on its pages; nil when it cannot look.
  private let report: Preflight?

  /// Programs round a page to whole points; a cut is no finer than this.
  private static let slack = Length.mm(0.1)

  init(_ request: ImposeRequest, _ source: SourceDocument, _ report: Preflight?) {
    self.request = request
    self.source = source
    self.report = report
  }

  /// The layout, and what is to be said of it.
  func made() throws(PressFailure) -> (Imposition, [Diagnostic]) {
    let card = try commonTrim()
    if request.duplex != .none, source.pages.count % 2 == 1 {
      throw failure(
        "odd-pages",
        "sheets of two sides take fronts and backs in turn, and the file has \(source.pages.count) pages",
        hint: "add the missing back, or print one side: '--duplex none'")
    }
    let layout = try layout(of: card)
    let flip: DuplexFlip? =
      request.duplex == .none ? nil : DuplexFlip(aboutLongEdge: request.duplex == .long, of: request.sheet)
    let imposition = Imposition(
      layout: layout, order: request.order, flip: flip, hasCropMarks: request.hasCropMarks)
    return (imposition, findings(layout))
  }

  private func commonTrim() throws(PressFailure) -> Size {
    let first = source.pages[0].trim.size
    for page in source.pages {
      let size = page.trim.size
      let (width, height) = (size.width - first.width, size.height - first.height)
      if max(abs(width.millimetres), abs(height.millimetres)) > ImposePlan.slack.millimetres {
        throw failure(
          "page-sizes", "page \(page.number) is \(size) after cutting, page 1 is \(first)",
          hint: "sheets are cut in straight lines: impose pages of one size at a time")
      }
    }
    return first
  }

  /// The widest bleed of any side of any page.
  private var bleed: Length {
    source.pages.map(\.bleedEdges).flatMap { [$0.top, $0.right, $0.bottom, $0.left] }.max() ?? .zero
  }

  private var margin: Length {
    let marks = request.hasCropMarks ? PrinterMarks.reach(bleed: bleed) : bleed
    return request.margin ?? max(.mm(5), marks)
  }

  private func layout(of card: Size) throws(PressFailure) -> SheetLayout {
    func fit(_ margin: Length, _ up: SheetLayout.Up) -> SheetLayout? {
      SheetLayout.fit(card, on: request.sheet, margin: margin, gutter: request.gutter, up: up)
    }
    if let layout = fit(margin, request.up) { return layout }
    guard let best = fit(margin, .maximum) else {
      guard fit(.zero, .exactly(columns: 1, rows: 1)) != nil else {
        throw failure(
          "card-too-large", "a page of \(card) has no room on a sheet of \(request.sheet)",
          hint: "take a larger sheet: '--sheet SRA3', or smaller pages")
      }
      throw failure(
        "card-too-large",
        "a page of \(card) has no room on a sheet of \(request.sheet) with a margin of \(margin)",
        hint: "take a larger sheet, or less margin: '--margin 0mm'")
    }
    throw failure(
      "too-many-up",
      "so many pages of \(card) have no room on a sheet of \(request.sheet) with a margin of \(margin)",
      hint: "there is room for \(best.columns)x\(best.rows)\(best.isTurned ? ", turned by a quarter" : "")")
  }

  private func findings(_ layout: SheetLayout) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let half = layout.gutter / 2
    if layout.up > 1, bleed > half + .mm(0.001) {
      findings.append(
        .warning(
          "clipped-bleed",
          "'\(request.source)': the bleed of \(bleed) is cut to \(half), half the gutter, between neighbours",
          hint:
            "a gutter of \((bleed * 2)) leaves it whole: '--gutter \((bleed * 2).millimetres.decimal(places: 2))mm'"
        ))
    }
    findings += ImposeAdvice(request.source, report).findings
    if let page = source.pages.first(where: \.hasAnnotations) {
      findings.append(
        .warning(
          "annotations", "'\(request.source)', page \(page.number): notes, links and fields do not go along",
          hint: "flatten them first, if they are to be printed"))
    }
    return findings
  }

  private func failure(_ word: String, _ message: String, hint: String) -> PressFailure {
    PressFailure(.badData, word, "'\(request.source)': \(message)", hint: hint)
  }
}

internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressInspection
internal import PressPDF
internal import PressReading
internal import PressReports

/// Reads the codes of a source, and of the sheets that were made of it, card by card.
struct ImposedCheck {
  let source: SourceDocument
  let imposition: Imposition
  /// Programs that draw pages at a time.
  var jobs = 1

  struct Outcome {
    /// Codes on all sheets that were read.
    var codes = 0
    var verdict = CodeReport.Verdict.reported(true)
    var findings: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - sheets: the imposed file.
  ///   - path: of the source.
  func check(_ sheets: Data, against path: String) throws(PressFailure) -> Outcome {
    guard let reader = PageReader.best else {
      return Outcome(
        verdict: .reason("not run"),
        findings: [
          .warning(
            "not-verified", "the codes on the sheets are not read back: \(PlateProof.notRun.message)",
            hint: PlateProof.notRun.hint)
        ])
    }
    var outcome = Outcome()
    if reader == .poppler {
      outcome.verdict = .reason("not run")
      outcome.findings.append(PlateProof.notRun)
    }
    var wanted = source.pages.map { page in
      source.isOurs ? WrittenCodes.codes(of: page, in: source, onPlates: reader == .ghostscript) : nil
    }
    let known = Set(wanted.indices.filter { wanted[$0] != nil })
    try search(wanted.indices.filter { !known.contains($0) }, in: path, by: reader, &wanted, &outcome)
    // Sheets without a code have nothing to lose.
    guard wanted.contains(where: { !($0 ?? []).isEmpty }),
      !outcome.findings.contains(where: { $0.severity == .error })
    else { return outcome }
    let scratch = try ScratchFolder()
    let file = scratch.path("sheets.pdf")
    try OutputFile.write(sheets, to: file)
    var missing = try missing(from: file, by: reader, wanted)
    // What is drawn may be covered there already, or lie between other inks: then the page itself is looked at.
    let doubtful = Set(missing.map(\.placement.page)).intersection(known).sorted()
    if !doubtful.isEmpty {
      try search(doubtful, in: path, by: reader, &wanted, &outcome)
      guard !outcome.findings.contains(where: { $0.severity == .error }) else { return outcome }
      missing = try self.missing(from: file, by: reader, wanted)
    }
    let placed = sides.flatMap(\.placements).map { (wanted[$0.page] ?? []).count }.reduce(0, +)
    outcome.codes = placed - missing.count
    outcome.findings += missing.map { lost($0.code, $0.placement, $0.side) }
    return outcome
  }

  private var sides: [Imposition.Side] { imposition.sides(bleeds: source.pages.map(\.bleedEdges)) }

  private struct Missing {
    var code: PictureVerification.Code
    var placement: Imposition.Placement
    var side: Imposition.Side
    /// Of the side, from 0.
    var index: Int
  }

  /// The codes that are not read from the sheets where they belong, in order.
  private func missing(
    from file: String, by reader: PageReader, _ wanted: [[PictureVerification.Code]?]
  ) throws(PressFailure) -> [Missing] {
    let (sides, block) = (sides, imposition.layout.block)
    var indices: [Resolution: [Int]] = [:]
    for (index, side) in sides.enumerated() {
      let codes = side.placements.flatMap { wanted[$0.page] ?? [] }
      if !codes.isEmpty { indices[resolution(for: codes), default: []].append(index) }
    }
    var missing: [Missing] = []
    for (resolution, indices) in indices {
      try reader.look(at: indices.map { ($0 + 1, block) }, of: file, at: resolution, jobs: jobs) {
        (number, view) throws(PressFailure) in
        let side = sides[number - 1]
        for placement in side.placements {
          for code in wanted[placement.page] ?? [] where !isRead(code, in: view, placement) {
            missing.append(Missing(code: code, placement: placement, side: side, index: number - 1))
          }
        }
      }
    }
    // Each side was looked at once, its codes in order: only sides may be in another.
    return Dictionary(grouping: missing, by: \.index).sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Whether a page's code is where it belongs, as good as it was.
  private func isRead(
    _ code: PictureVerification.Code, in view: PageReader.View, _ placement: Imposition.Placement
  ) -> Bool {
    func isAgain(in box: Rect, knowing version: Int? = nil) -> Bool {
      // A sheet is shown from its block's corner on.
      let block = imposition.layout.block
      let shown = Rect(Point(box.minX - block.minX, box.minY - block.minY), box.size)
      return view.codes(in: shown, knowing: version).contains {
        $0.text == code.text && $0.isRead && (code.plates != .reported(true) || $0.plates == .reported(true))
      }
    }
    // Decoders are done sooner with what is around the code; where that is not enough, the card is looked at.
    if let near = near(code, placement), isAgain(in: near, knowing: code.version) { return true }
    return isAgain(in: placement.trim)
  }

  /// Where a code lies on a sheet with its quiet zone, as far as the card goes.
  private func near(_ code: PictureVerification.Code, _ placement: Imposition.Placement) -> Rect? {
    guard let box = code.box, let module = code.module else { return nil }
    let trim = source.pages[placement.page].trim
    let onPage = Rect(Point(box.minX + trim.minX, box.minY + trim.minY), box.size).inset(by: -(module * 5))
    let onSheet = placement.map(of: trim).apply(onPage)
    let (left, top) = (max(onSheet.minX, placement.trim.minX), max(onSheet.minY, placement.trim.minY))
    let (right, bottom) = (min(onSheet.maxX, placement.trim.maxX), min(onSheet.maxY, placement.trim.maxY))
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Searches pages of the source for codes, which have to read there first.
  ///
  /// - Parameter pages: from 0, rising.
  private func search(
    _ pages: [Int], in path: String, by reader: PageReader, _ wanted: inout [[PictureVerification.Code]?],
    _ outcome: inout Outcome
  ) throws(PressFailure) {
    guard let first = pages.first else { return }
    var found: [Int: [PictureVerification.Code]] = [:]
    let resolution = PageReader.usual(source.pages[first].trim.size)
    let trims = pages.map { (number: $0 + 1, trim: source.pages[$0].trim) }
    try reader.look(at: trims, of: path, at: resolution, jobs: jobs) { (number, view) throws(PressFailure) in
      found[number - 1] = view.codes(in: Rect(.zero, source.pages[number - 1].trim.size))
    }
    for page in pages {
      let codes = found[page] ?? []
      wanted[page] = codes
      for code in codes where !code.isRead {
        if let failure = code.failure {
          outcome.findings.append(failure.diagnostic(for: "\(path), page \(page + 1)"))
          continue
        }
        outcome.findings.append(
          .error(
            "unreadable-symbol",
            "'\(path)', page \(page + 1): only one of two decoders reads \(TerminalEscaping.quoted(code.text))",
            hint: "make the page again with a larger code, or impose it all the same with '--no-verify'"))
      }
    }
  }

  private func lost(
    _ code: PictureVerification.Code, _ placement: Imposition.Placement, _ side: Imposition.Side
  ) -> Diagnostic {
    let face = imposition.flip == nil ? "" : side.isBack ? ", back" : ", front"
    return .error(
      "lost-code",
      "sheet \(side.sheet + 1)\(face), place \(placement.cell + 1): page \(placement.page + 1) no longer reads "
        + TerminalEscaping.quoted(code.text),
      hint: "keep the code farther from the page's edge, or impose without '--marks'")
  }

  /// Enough for six dots a module of the smallest code.
  private func resolution(for codes: [PictureVerification.Code]) -> Resolution {
    let smallest = codes.compactMap(\.module).min() ?? .mm(0.5)
    let wanted = 6 * 25.4 / max(smallest.millimetres, 0.05)
    return Resolution(dotsPerInch: min(max(wanted.rounded(.up), 72), 600)) ?? .print
  }
}

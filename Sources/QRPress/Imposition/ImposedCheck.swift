internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressPDF
internal import PressReading

/// Reads the codes of a source, and of the sheets that were made of it, card by card.
struct ImposedCheck {
  let source: SourceDocument
  let imposition: Imposition

  /// Pages of the source that are looked at together: a run of Ghostscript costs more than a card.
  private static let pagesAtOnce = 8

  struct Outcome {
    /// Codes on all sheets that were read.
    var codes = 0
    var verdict = CodeReport.Verdict.told(true)
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
    let wanted = try wanted(in: path, by: reader, &outcome)
    // Sheets without a code have nothing to lose.
    guard wanted.contains(where: { !$0.isEmpty }),
      !outcome.findings.contains(where: { $0.severity == .error })
    else { return outcome }
    let scratch = try ScratchFolder()
    let file = scratch.path("sheets.pdf")
    try OutputFile.write(sheets, to: file)
    for (index, side) in imposition.sides(bleeds: source.pages.map(\.bleedEdges)).enumerated() {
      guard side.placements.contains(where: { !wanted[$0.page].isEmpty }) else { continue }
      let whole = Rect(.zero, imposition.layout.sheet)
      let resolution = resolution(for: side.placements.flatMap { wanted[$0.page] })
      let views = try reader.views(of: file, pages: (index + 1)...(index + 1), whole, at: resolution)
      guard let view = views.first else { continue }
      for placement in side.placements where !wanted[placement.page].isEmpty {
        let found = view.codes(in: placement.trim)
        for code in wanted[placement.page] {
          if let again = found.first(where: { $0.text == code.text }), again.isRead,
            code.plates != .told(true) || again.plates == .told(true)
          {
            outcome.codes += 1
          } else {
            outcome.findings.append(lost(code, placement, side))
          }
        }
      }
    }
    return outcome
  }

  /// The codes of each page of the source, which have to read there first.
  private func wanted(
    in path: String, by reader: PageReader, _ outcome: inout Outcome
  ) throws(PressFailure) -> [[PictureVerification.Code]] {
    var wanted: [[PictureVerification.Code]] = []
    // Pages are of one size, but where their trim lies may differ, which poppler has to be told.
    let atOnce = reader == .poppler ? 1 : ImposedCheck.pagesAtOnce
    for first in stride(from: 0, to: source.pages.count, by: atOnce) {
      let last = min(first + atOnce, source.pages.count)
      let trim = source.pages[first].trim
      let views = try reader.views(
        of: path, pages: (first + 1)...last, trim, at: PageReader.usual(trim.size))
      for (page, view) in zip(source.pages[first..<last], views) {
        let codes = view.codes(in: Rect(.zero, trim.size))
        for code in codes where !code.isRead {
          outcome.findings.append(
            .error(
              "unreadable-symbol",
              "'\(path)', page \(page.number): only one of two decoders reads \(Shown.quoted(code.text))",
              hint: "make the page again with a larger code, or impose it all the same with '--no-verify'"))
        }
        wanted.append(codes)
      }
    }
    return wanted
  }

  private func lost(
    _ code: PictureVerification.Code, _ placement: Imposition.Placement, _ side: Imposition.Side
  ) -> Diagnostic {
    let face = imposition.flip == nil ? "" : side.isBack ? ", back" : ", front"
    return .error(
      "lost-code",
      "sheet \(side.sheet + 1)\(face), place \(placement.cell + 1): page \(placement.page + 1) no longer reads "
        + Shown.quoted(code.text),
      hint: "keep the code farther from the page's edge, or impose without '--marks'")
  }

  /// Enough for six dots a module of the smallest code.
  private func resolution(for codes: [PictureVerification.Code]) -> Resolution {
    let smallest = codes.compactMap(\.module).min() ?? .mm(0.5)
    let wanted = 6 * 25.4 / max(smallest.millimetres, 0.05)
    return Resolution(dotsPerInch: min(max(wanted.rounded(.up), 150), 600)) ?? .print
  }
}

internal import PressDiagnostics
internal import PressPreflight

/// What is to be said of a source's pages because others stand beside them on a sheet.
struct ImposeAdvice {
  private let source: String
  private let report: Preflight?

  /// - Parameter report: nil when the source cannot be looked at.
  init(_ source: String, _ report: Preflight?) {
    (self.source, self.report) = (source, report)
  }

  var findings: [Diagnostic] {
    guard let report else { return [] }
    let inks = report.findings.filter { $0.rule == .spotRecipe }.map { finding in
      Diagnostic.warning(
        finding.rule.rawValue,
        "'\(source)'\(finding.place.page.map { ", page \($0)" } ?? ""): \(finding.text)", hint: finding.hint)
    }
    return marks(report.markedPages) + inks
  }

  private func marks(_ pages: [MarkedPage]) -> [Diagnostic] {
    let along = pages.filter(\.areInBleed)
    let behind = pages.filter { $0.areOutside && !$0.areInBleed }
    var findings: [Diagnostic] = []
    if let words = words(along) {
      findings.append(
        .warning(
          "own-marks",
          "\(words) printer's marks of its own in its bleed or inside of its trim, which are imposed along with it",
          hint:
            "export it without marks, or with a TrimBox and a BleedBox inside of them; '--marks' draws the sheet's"
        ))
    }
    if let words = words(behind) {
      findings.append(
        .warning(
          "own-marks", "\(words) printer's marks of its own outside of its bleed, which stay behind",
          hint: "nothing is lost where they are marks: '--marks' draws the sheet's"))
    }
    return findings
  }

  private func words(_ pages: [MarkedPage]) -> String? {
    guard let first = pages.first else { return nil }
    let others = pages.count > 1 ? " (and \(pages.count - 1) more)" : ""
    return "'\(source)', page \(first.number)\(others): it bears"
  }
}

package import Foundation

/// What a printer would say to a PDF.
///
/// Any PDF is read, a hostile one too: its work is bounded, nothing of it is run, and what could not be looked at
/// is an error of its own (`unread`).
package struct Preflight: Sendable {
  package enum Outcome: String, Sendable, Hashable {
    case passed, failed, warned
    case notRun = "not run"
    /// Nothing was found where it was looked, and not all pages were looked at.
    case partly = "partly run"
  }

  /// The rules by which it was judged.
  package let target: PreflightTarget
  /// What the file says it is, in its own words; nil when it says nothing.
  package let claim: String?
  package let pages: Int
  /// The largest page in points, width and height; nil when none has a size.
  package let largestPage: (width: Double, height: Double)?
  /// Where the first page is cut, `85 × 55 mm`; nil when it has no size.
  package let size: String?
  /// The document's first, then page by page, the worst first.
  package private(set) var findings: [PreflightFinding]
  /// Named inks, each as it is met first.
  package let inks: [InkRecipe]
  /// Named inks that are met in mixtures, as each is by itself, by their names: roughly.
  package let mixedInks: [String: InkRecipe]
  /// Pages that bear marks of a printer's, in order.
  package let markedPages: [MarkedPage]
  /// Marks that overprint, in the order of drawing.
  package let overprints: [OverprintingMark]
  private var notRun: Set<PreflightRule> = [.totalInk]
  private var partly: Set<PreflightRule> = []

  /// - Parameters:
  ///   - target: the rules to judge by; nil for those that the file claims, or plain ones when it claims none.
  ///   - limits: how much work the file may cause.
  ///   - placement: how its pages are printed.
  package init(
    data: Data, target: PreflightTarget? = nil, limits: PreflightLimits = PreflightLimits(),
    placement: PreflightPlacement = PreflightPlacement()
  ) throws(PreflightError) {
    let file = try PDFFile(data, limits: limits)
    let examination = Examination(file, target: target, placement: placement)
    if file.isLocked {
      // Nothing but the lock can be seen.
      examination.judgeEncryption()
      notRun = Set(PreflightRule.allCases).subtracting([.encryption])
    } else {
      examination.run()
      guard examination.pages > 0 else { throw .noPages }
    }
    (inks, mixedInks, markedPages, overprints) = (
      examination.inks.map(\.recipe), examination.mixedInks, examination.markedPages, examination.overprints
    )
    (self.target, claim, pages, size, largestPage, findings) = (
      examination.target, examination.identity.claim, examination.pages, examination.size,
      examination.largest.map { ($0.width, $0.height) }, examination.findings.sorted
    )
  }

  package var errors: Int { count(.error) }
  package var warnings: Int { count(.warning) }

  private func count(_ severity: PreflightFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Each rule that holds for the target, and what came of it.
  package var outcomes: [(rule: PreflightRule, outcome: Outcome)] {
    let worst = Dictionary(grouping: findings, by: \.rule).mapValues { $0.map(\.severity).min() ?? .info }
    return PreflightRule.allCases.filter { $0.applies(to: target) }.map { rule in
      let outcome: Outcome =
        switch worst[rule] {
        case .error: .failed
        case .warning: .warned
        default: notRun.contains(rule) ? .notRun : partly.contains(rule) ? .partly : .passed
        }
      return (rule, outcome)
    }
  }

  /// Adds what others measured: the heaviest mean of ink over 15 mm squares, page by page.
  ///
  /// Where pages are missing, the report says how many were looked at.
  ///
  /// - Parameters:
  ///   - ink: by page from 1, without gaps; 1 is one solid ink.
  ///   - limit: what the printer takes.
  package mutating func judge(ink: [(page: Int, coverage: Double)], limit: Double) {
    notRun.remove(.totalInk)
    var list = FindingList()
    if ink.count < pages {
      partly.insert(.totalInk)
      list.add(
        .totalInk, .info, at: ContentLocation(),
        "the ink of the first \(ink.count) of \(pages) pages was measured",
        hint: "split the file to have all of its pages measured")
    }
    for (page, coverage) in ink where coverage > limit + 0.005 {
      list.add(
        .totalInk, .error, at: ContentLocation(page: page),
        "\(percent(coverage)) of ink lie on a square of 15 mm, over \(percent(limit))")
    }
    for finding in list.sorted {
      let index = findings.firstIndex { ($0.place.page ?? 0) > (finding.place.page ?? 0) }
      findings.insert(finding, at: index ?? findings.endIndex)
    }
  }

  private func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
}

internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressReports

/// Whether all that a campaign wants is there as it was pressed; reads every file again, writes nothing.
struct CampaignCheck {
  let plan: CampaignPlan
  let manifest: Manifest
  let leftovers: Leftovers
  /// Names of the report's files that a run would leave.
  let pages: [String]
  let onEvent: (CampaignEvent) -> Void

  private var folder: String { plan.folder }

  /// The outcome, `failed` when a run would have something to do.
  func run() -> CampaignOutcome {
    onEvent(.planned(count: plan.count, waiting: plan.count, folder: folder))
    var progress = RunProgress(plan, onEvent: onEvent)
    progress.file = manifest.file
    var isUpToDate = true
    for index in 0..<plan.count {
      if Task.isCancelled { break }
      let path = plan.path(at: index)
      if let fault = fault(of: index, manifest.report(of: path)) {
        isUpToDate = false
        progress.enter(index, .wouldWrite, at: nil, [CampaignCheck.outOfDate(path, fault)])
      } else {
        let entry = manifest.entry(of: path)
        progress.enter(index, .unchanged, at: entry?.place, grade: entry?.grade)
      }
      progress.reportReady()
    }
    for page in pages where !FileManager.default.fileExists(atPath: "\(folder)/\(page)") {
      isUpToDate = false
      onEvent(.diagnostic(CampaignCheck.outOfDate(page, "is gone")))
    }
    for report in leftovers.reports {
      onEvent(
        .diagnostic(
          .warning(
            "leftover", "'\(report.path)' is from an earlier run; the campaign no longer has it",
            hint: "a run with '--prune' removes it")))
    }
    var outcome = progress.outcome()
    if !isUpToDate { outcome.passed = false }
    return outcome
  }

  private static let changed = "is not what was pressed: its bytes are others now"

  private static func outOfDate(_ path: String, _ fault: String) -> Diagnostic {
    // A run goes by the size of a file: one of other bytes and the same size would stay.
    let first = fault == changed ? "remove it, then " : ""
    return .error("out-of-date", "'\(path)' \(fault)", hint: "\(first)run the same command without '--check'")
  }

  /// What is wrong with an asset, to be read after its name; nil when nothing is.
  private func fault(of index: Int, _ earlier: AssetReport?) -> String? {
    guard let earlier else { return "is not pressed yet" }
    guard earlier.fingerprint == plan.mark(at: index).text else {
      return "is from other input: its row, its template, a font or a version is another now"
    }
    guard let digest = earlier.sha256 else { return "did not pass its check" }
    guard let stored = AssetOutput(at: "\(folder)/\(earlier.path)", format: plan.format(at: index)) else {
      return "is gone"
    }
    return stored.sha256 == digest ? nil : CampaignCheck.changed
  }
}

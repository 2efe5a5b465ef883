internal import Foundation
internal import PressDiagnostics

/// Whether all that a campaign wants is there as it was pressed; reads every file again, writes nothing.
struct CampaignCheck {
  /// The campaign's folder in the output.
  let folder: String
  let tickets: [ShardTicket]
  /// What the manifest says of a path.
  let earlier: (String) -> AssetReport?
  let leftovers: Leftovers
  /// Names of the report's files that a run would leave.
  let pages: [String]
  let tell: (CampaignEvent) -> Void

  /// The outcome, `failed` when a run would have something to do.
  func run() -> CampaignOutcome {
    tell(.planned(count: tickets.count, folder: folder))
    var ledger = CampaignLedger(count: tickets.count, tell: tell)
    var isUpToDate = true
    for (index, ticket) in tickets.enumerated() {
      if Task.isCancelled { break }
      let earlier = earlier(ticket.path)
      if let fault = fault(of: ticket, earlier) {
        isUpToDate = false
        let bare = AssetReport(path: ticket.path, format: ticket.format.rawValue)
        ledger.enter(
          index, earlier?.withoutFile ?? bare, .wouldWrite, [CampaignCheck.outOfDate(ticket.path, fault)])
      } else if let earlier {
        ledger.enter(index, earlier, .unchanged)
      }
      ledger.tellReady()
    }
    for page in pages where !FileManager.default.fileExists(atPath: "\(folder)/\(page)") {
      isUpToDate = false
      tell(.diagnostic(CampaignCheck.outOfDate(page, "is gone")))
    }
    for report in leftovers.reports {
      tell(
        .diagnostic(
          .warning(
            "leftover", "'\(report.path)' is from an earlier run; the campaign no longer has it",
            hint: "a run with '--prune' removes it")))
    }
    var outcome = ledger.outcome(folder: folder)
    if !isUpToDate { outcome.status = .failed }
    return outcome
  }

  private static func outOfDate(_ path: String, _ fault: String) -> Diagnostic {
    .error("out-of-date", "'\(path)' \(fault)", hint: "run the same command without '--check'")
  }

  /// What is wrong with an asset, to be read after its name; nil when nothing is.
  private func fault(of ticket: ShardTicket, _ earlier: AssetReport?) -> String? {
    guard let earlier else { return "is not pressed yet" }
    guard earlier.fingerprint == ticket.fingerprint else {
      return "is from other input: its row, its template, a font or a version is another now"
    }
    guard let digest = earlier.sha256 else { return "did not pass its check" }
    guard let stored = AssetOutput(at: "\(folder)/\(ticket.path)", format: ticket.format) else {
      return "is gone"
    }
    return stored.sha256 == digest ? nil : "is not what was pressed: its bytes are others now"
  }
}

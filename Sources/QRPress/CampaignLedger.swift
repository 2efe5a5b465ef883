internal import PressDiagnostics

/// What became of each asset of a run; tells it in input order, whatever order the workers finish in.
struct CampaignLedger {
  private struct Entry {
    var report: AssetReport
    var state: CampaignEvent.Asset
    var diagnostics: [Diagnostic]
  }

  private var entries: [Entry?]
  private var told = 0
  private let tell: (CampaignEvent) -> Void

  init(count: Int, tell: @escaping (CampaignEvent) -> Void) {
    entries = Array(repeating: nil, count: count)
    self.tell = tell
  }

  mutating func enter(
    _ index: Int, _ report: AssetReport, _ state: CampaignEvent.Asset, _ diagnostics: [Diagnostic] = []
  ) {
    entries[index] = Entry(report: report, state: state, diagnostics: diagnostics)
  }

  func report(of index: Int) -> AssetReport? { entries[index]?.report }

  /// Tells every asset that is finished and before which none is missing.
  mutating func tellReady() {
    while told < entries.count, let entry = entries[told] {
      told += 1
      for diagnostic in entry.diagnostics { tell(.diagnostic(diagnostic)) }
      tell(.asset(entry.report, entry.state, done: told, count: entries.count))
    }
  }

  func outcome(folder: String) -> CampaignOutcome {
    let finished = entries.compactMap { $0 }
    func count(_ state: CampaignEvent.Asset) -> Int { finished.count { $0.state == state } }
    return CampaignOutcome(
      status: count(.failed) == 0 ? .done : .failed, folder: folder, written: count(.written),
      unchanged: count(.unchanged), failed: count(.failed), reports: finished.map(\.report))
  }
}

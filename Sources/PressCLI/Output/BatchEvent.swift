import PressCampaigns
import PressReports
import QRPress

/// What `batch --json` prints, an object a line: one for each asset in input order, and a summary at the end.
enum BatchEvent {
  /// The asset's report, and what became of it in this run.
  struct Asset: Encodable {
    private enum Key: String, CodingKey {
      case state
    }

    private let report: AssetReport
    private let state: CampaignAsset.State

    /// - Parameter folder: in a manifest paths start from it, elsewhere from where the user stands.
    init(_ asset: CampaignAsset, in folder: String) {
      var report = asset.report
      report.path = "\(folder)/\(report.path)"
      (self.report, state) = (report, asset.state)
    }

    func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(BatchEvent.key(state), forKey: .state)
    }
  }

  struct Summary: Encodable {
    let event = "summary"
    var folder: String
    var written: Int
    var unchanged: Int
    var failed: Int
    /// Assets by the grade of their worst code.
    var grades: [String: Int]
    /// Seconds that a run would take; of a dry run alone.
    var estimate: Double?

    init(_ outcome: CampaignOutcome) {
      folder = outcome.folder
      (written, unchanged, failed) = (outcome.written, outcome.unchanged, outcome.failed)
      grades = outcome.grades
      estimate = outcome.estimate.map { ($0 * 10).rounded() / 10 }
    }
  }

  /// A state as programs read it.
  private static func key(_ state: CampaignAsset.State) -> String {
    switch state {
    case .written: "written"
    case .unchanged: "unchanged"
    case .failed: "failed"
    case .wouldWrite: "would-write"
    }
  }

  /// A state as people read it.
  static func word(_ state: CampaignAsset.State) -> String {
    switch state {
    case .written: "pressed"
    case .unchanged: "unchanged"
    case .failed: "FAILED"
    case .wouldWrite: "would press"
    }
  }
}

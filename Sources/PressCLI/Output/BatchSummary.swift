import PressCampaigns
import QRPress

/// What a person reads when a run has ended: how it came out, the worst grades, and where to look.
struct BatchSummary {
  let outcome: CampaignOutcome
  let options: CampaignOptions

  /// Assets of the worst grades that are named.
  private static let maximumNamed = 3

  var text: String {
    if options.isCheck { return check }
    return options.isDryRun ? dryRun : ([result] + worst).joined(separator: "\n")
  }

  private var check: String {
    let stale = outcome.reports.count - outcome.unchanged
    return stale == 0
      ? "all of \(ProgressLine.number(outcome.unchanged)) up to date"
      : "\(ProgressLine.number(stale)) of \(ProgressLine.number(outcome.reports.count)) not up to date"
  }

  private var dryRun: String {
    let would = outcome.reports.count - outcome.unchanged
    let time = outcome.estimate.map {
      "; pressing should take about \(ProgressLine.duration($0)) with \(options.jobs) job\(options.jobs == 1 ? "" : "s")"
    }
    return "nothing is written; \(ProgressLine.number(would)) to press, "
      + "\(ProgressLine.number(outcome.unchanged)) unchanged\(time ?? "")"
  }

  private var result: String {
    let counts = [(outcome.written, "written"), (outcome.unchanged, "unchanged"), (outcome.failed, "failed")]
    let parts = counts.map { "\(ProgressLine.number($0)) \($1)" }
    return "\(parts.joined(separator: ", ")); look in \(outcome.folder)/index.html"
  }

  /// Nothing when every code has the best grade.
  private var worst: [String] {
    guard let first = outcome.worst.first else { return [] }
    let named = outcome.worst.filter { $0.grade == first.grade }.prefix(BatchSummary.maximumNamed).map(\.path)
    let more = outcome.grades[first.grade, default: 0] - named.count
    let others = more > 0 ? " and \(ProgressLine.number(more)) more" : ""
    return ["worst grade \(first.grade): \(named.joined(separator: ", "))\(others)"]
  }
}

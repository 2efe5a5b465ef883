package import PressDiagnostics

/// What is found wrong with a campaign: each thing once, the first of each severity kept, all of them counted.
///
/// A million faulty rows must not take a gigabyte to report.
package struct CampaignFindings: Sendable {
  /// Findings of one severity that are kept.
  static let maximumKept = 1000

  private(set) var kept: [Diagnostic] = []
  private var counts: [Diagnostic.Severity: Int] = [:]
  /// Of all of them: ten thousand rows may each say the same.
  private var known: Set<Int> = []

  package init() {}

  package var hasErrors: Bool { count(of: .error) > 0 }

  func count(of severity: Diagnostic.Severity) -> Int { counts[severity] ?? 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    guard known.insert(diagnostic.hashValue).inserted else { return }
    let count = counts[diagnostic.severity, default: 0] + 1
    counts[diagnostic.severity] = count
    if count <= CampaignFindings.maximumKept { kept.append(diagnostic) }
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// What is to be reported: all that is kept, and how many more there are.
  package var reported: [Diagnostic] {
    let more = [Diagnostic.Severity.error, .warning].compactMap { severity -> Diagnostic? in
      let unreported = count(of: severity) - kept.count { $0.severity == severity }
      guard unreported > 0 else { return nil }
      let what = unreported == 1 ? "more \(severity.rawValue) is" : "more \(severity.rawValue)s are"
      return Diagnostic(
        severity, code: "more-\(severity.rawValue)s",
        "\(unreported) \(what) not shown, \(count(of: severity)) in all",
        hint: "begin with those above")
    }
    return kept + more
  }
}

internal import PressPreflight

extension FilePreflight {
  /// A line of `preflight --json`.
  package func json() throws(PressFailure) -> String {
    try JSONLine.encode(
      Report(
        file: file, target: report.target.rawValue, claim: report.claim, pages: report.pages,
        errors: report.errors, warnings: report.warnings,
        findings: report.findings.map { finding in
          Report.Finding(
            severity: finding.severity.rawValue, code: finding.rule.rawValue, page: finding.place.page,
            object: finding.place.words, message: finding.message, printer: finding.rule.objection,
            hint: finding.hint, more: finding.more)
        },
        rules: report.outcomes.map { Report.Rule(rule: $0.rule.rawValue, result: $0.outcome.rawValue) }))
  }

  private struct Report: Encodable {
    struct Finding: Encodable {
      var severity: String
      var code: String
      var page: Int?
      var object: String?
      var message: String
      var printer: String
      var hint: String
      var more: Int
    }
    struct Rule: Encodable {
      var rule: String
      var result: String
    }

    var event = "preflight"
    var file: String
    var target: String
    var claim: String?
    var pages: Int
    var errors: Int
    var warnings: Int
    var findings: [Finding]
    var rules: [Rule]
  }
}

package import PressFiles
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
    package struct Finding: Encodable {
      package var severity: String
      package var code: String
      package var page: Int?
      package var object: String?
      package var message: String
      package var printer: String
      package var hint: String
      package var more: Int
    }
    package struct Rule: Encodable {
      package var rule: String
      package var result: String
    }

    package var event = "preflight"
    package var file: String
    package var target: String
    package var claim: String?
    package var pages: Int
    package var errors: Int
    package var warnings: Int
    package var findings: [Finding]
    package var rules: [Rule]
  }
}

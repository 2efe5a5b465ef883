internal import PressFiles
internal import PressPreflight

extension FilePreflight {
  /// What a person reads: a line a finding, page by page, what a printer says and the way out with the first of each
  /// rule, and the verdict at the end.
  package var lines: [String] {
    var lines = [headline]
    var (place, reported): (Int?, Set<PreflightRule>) = (nil, [])
    let width = report.findings.map(\.rule.rawValue.count).max() ?? 0
    for finding in report.findings {
      let page = finding.place.page ?? 0
      if page != place { lines.append(page == 0 ? "  document" : "  page \(page)") }
      place = page
      let severity = padded(finding.severity.rawValue, 7)
      let around = finding.place.words.map { " [\($0)]" } ?? ""
      lines.append("    \(severity)  \(padded(finding.rule.rawValue, width))  \(finding.text)\(around)")
      guard reported.insert(finding.rule).inserted else { continue }
      let margin = String(repeating: " ", count: 4 + 7 + 2 + width + 2)
      if finding.severity != .info { lines.append("\(margin)the printer: \(finding.rule.objection)") }
      lines.append("\(margin)the way out: \(finding.hint)")
    }
    for (rule, outcome) in report.outcomes where outcome == .notRun {
      lines.append("  not run: \(rule.rawValue)\(rule == .totalInk ? inkReason.map { ": \($0)" } ?? "" : "")")
    }
    return (lines + ["\(file): \(verdict)"]).map { TerminalEscaping.text($0) }
  }

  private var headline: String {
    let rules =
      switch (report.claim, report.target) {
      case (let claim?, .plain): "judged by plain print rules, it says '\(claim)'"
      case (let claim?, let target): "judged by the rules of \(target.title), it says '\(claim)'"
      case (nil, .plain): "judged by plain print rules, it claims no PDF/X"
      case (nil, let target): "judged by the rules of \(target.title), which it does not claim"
      }
    let pages = report.pages == 1 ? "1 page" : "\(report.pages) pages"
    return "\(file): \(pages)\(report.size.map { " of \($0)" } ?? ""), \(rules)"
  }

  private var verdict: String {
    func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
    let counts = "\(count(report.errors, "error")), \(count(report.warnings, "warning"))"
    if report.errors > 0 { return "\(counts): a printer would send it back" }
    if report.warnings > 0 { return "\(counts): it prints, but look at the warnings" }
    let rules = report.target == .plain ? "plain print rules" : "the rules of \(report.target.title)"
    return "no objection by \(rules), as far as they are looked at"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

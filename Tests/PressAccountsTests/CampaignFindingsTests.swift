import PressDiagnostics
import Testing

@testable import PressAccounts

@Suite struct CampaignFindingsTests {
  private static func error(_ number: Int) -> Diagnostic { .error("fault", "fault \(number)") }

  @Test func `each thing is reported once, in the order it was found in`() {
    var findings = CampaignFindings()
    findings.add([2, 1, 2].map(CampaignFindingsTests.error))
    #expect(findings.reported.map(\.message) == ["fault 2", "fault 1"])
    #expect(findings.hasErrors && findings.count(of: .error) == 2)
  }

  @Test func `a thousand of a severity are kept, and how many more there are is reported`() {
    var findings = CampaignFindings()
    findings.add((0..<1003).map { .error("fault", "fault \(String(repeating: "a", count: $0))") })
    findings.add(.warning("note", "one warning"))
    #expect(findings.reported.count == 1002)
    #expect(findings.count(of: .error) == 1003)
    #expect(findings.reported.last?.message == "3 more errors are not shown, 1003 in all")
    #expect(findings.reported.last?.severity == .error)
  }

  @Test func `what is the same of many rows is one finding, with a count and the first lines`() {
    var findings = CampaignFindings()
    for line in (2...2001).reversed() {
      let place = SourcePosition(file: "accounts.csv", line: line, column: line % 7 + 1)
      findings.add(Diagnostic.warning("rare", "rare characters").at(place, sourceLine: "row \(line)"))
    }
    findings.add(
      Diagnostic.warning("rare", "rare characters").at(SourcePosition(file: "b.csv", line: 1, column: 1)))
    #expect(findings.count(of: .warning) == 2001)
    #expect(
      findings.reported.map(\.message) == [
        "rare characters, and 1999 more like it in lines 2000, 1999, 1998, 1997, 1996, 1995, 1994, 1993 …",
        "rare characters",
      ])
    #expect(
      findings.reported.first?.position?.line == 2001 && findings.reported.first?.sourceLine == "row 2001")
  }

  private static func row(_ line: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(severity, code: "odd", "'value \(line)' has \(line) characters", hint: "write 'other \(line)'")
      .at(SourcePosition(file: "accounts.csv", line: line, column: 4))
  }

  @Test(arguments: [(Diagnostic.Severity.warning, 3), (.error, 100), (.note, 3)])
  func `what differs in its values alone is one kind, of which the first are shown`(
    severity: Diagnostic.Severity, shown: Int
  ) {
    var findings = CampaignFindings()
    findings.add((2..<3002).map { CampaignFindingsTests.row($0, severity) })
    findings.add(.warning("odd", "'value' has no place"))
    let reported = findings.reported.filter { $0.position != nil }
    #expect(reported.map { $0.position?.line } == (2..<2 + shown).map(Optional.some))
    let last = reported.last?.message ?? ""
    #expect(
      last.hasPrefix(
        "'value \(shown + 1)' has \(shown + 1) characters, and \(3000 - shown) more like it in lines \(shown + 2), "
      ))
    #expect(findings.count(of: severity) == (severity == .warning ? 3001 : 3000))
    #expect(findings.reported.count == shown + 1)
  }

  @Test func `what stands in one line is told one by one`() {
    var findings = CampaignFindings()
    findings.add(
      ["a", "b", "c", "d", "e"].map {
        Diagnostic.warning("column", "the column '\($0)'").at(
          SourcePosition(file: "a.csv", line: 1, column: 1))
      })
    #expect(findings.reported.map(\.message) == ["a", "b", "c", "d", "e"].map { "the column '\($0)'" })
  }

  @Test func `findings stand file by file, from front to back`() {
    var findings = CampaignFindings()
    for (file, line) in [("b.csv", 9), ("a.yaml", 3), ("b.csv", 2), ("a.yaml", 1), ("b.csv", 5)] {
      findings.add(
        Diagnostic.error("fault", "of \(line)").at(SourcePosition(file: file, line: line, column: 1)))
    }
    findings.add(.error("fault", "of nothing"))
    #expect(findings.reported.map(\.message) == ["of nothing", "of 2", "of 5", "of 9", "of 1", "of 3"])
  }

  @Test func `warnings are no errors`() {
    var findings = CampaignFindings()
    findings.add(.warning("note", "one warning"))
    #expect(!findings.hasErrors && findings.reported.count == 1)
  }
}

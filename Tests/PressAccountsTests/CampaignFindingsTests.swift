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
    findings.add((0..<1003).map(CampaignFindingsTests.error))
    findings.add(.warning("note", "one warning"))
    #expect(findings.kept.count == 1001)
    #expect(findings.count(of: .error) == 1003)
    #expect(findings.reported.last?.message == "3 more errors are not shown, 1003 in all")
    #expect(findings.reported.last?.severity == .error)
  }

  @Test func `warnings are no errors`() {
    var findings = CampaignFindings()
    findings.add(.warning("note", "one warning"))
    #expect(!findings.hasErrors && findings.reported.count == 1)
  }
}

import Foundation
import Testing

@testable import PressPreflight

struct PreflightRuleTests {
  @Test func `a good file is not objected to`() throws {
    for sample in [try SamplePDF.x4(), try .x1a(), try .plain()] {
      #expect(try sample.findings() == [])
    }
    #expect(try Preflight(data: SamplePDF.x4().bytes).target == .x4)
    #expect(try Preflight(data: SamplePDF.x1a().bytes).target == .x1a)
    #expect(try Preflight(data: SamplePDF.plain().bytes).target == .plain)
  }

  @Test(arguments: RuleCase.all) func `each rule is broken alone`(one: RuleCase) throws {
    let report = try Preflight(data: one.broken().bytes, target: one.target)
    let reported = report.findings.map { "\($0.severity.rawValue) \($0.rule.rawValue)" }
    #expect(
      Set(reported) == ["\(one.severity.rawValue) \(one.rule.rawValue)"], "\(report.findings.map(\.text))")
    #expect(report.findings.contains { $0.text.contains(one.says) }, "\(report.findings.map(\.text))")
    let outcome = report.outcomes.first { $0.rule == one.rule }?.outcome
    let expected: [PreflightFinding.Severity: Preflight.Outcome] = [
      .error: .failed, .warning: .warned, .info: .passed,
    ]
    #expect(outcome == expected[one.severity])
  }

  @Test func `there is a case for each rule`() {
    let elsewhere: Set<PreflightRule> = [.totalInk, .encryption, .objectStreams]
    #expect(Set(RuleCase.all.map(\.rule)).union(elsewhere) == Set(PreflightRule.allCases))
  }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

/// What rows of one record say, of which a template takes but one.
struct RecordDifferencesTests {
  private static let template = """
    template: card
    medium: paper
    page: { size: [120mm, 50mm], resolution: 200dpi }
    pages:
      - slots:
          - { code: first, at: [5mm, 5mm], size: 30mm }
          - { code: second, at: [40mm, 5mm], size: 30mm, optional: true }
          - { text: "{{name}}", box: [75mm, 5mm, 40mm, 10mm], size: 8pt, optional: true }
          - { text: "{{second.role}}", box: [75mm, 25mm, 40mm, 10mm], size: 8pt, optional: true }
    """

  private func found(_ accounts: String, more: String = "group: org") async throws -> [Diagnostic] {
    let work = try Workspace()
    try work.campaign(accounts: accounts, more: more, assets: "- { template: card }")
    try work.write(Self.template, to: "card/template.yaml")
    return try await work.run(CampaignOptions(isDryRun: true)).events.compactMap { event in
      if case .diagnostic(let diagnostic) = event { diagnostic } else { nil }
    }
  }

  @Test func `a name of the second row that is left out is told at its cell`() async throws {
    let found = try await found(
      """
      id,org,platform,account,name.zh,name.en,role
      a,hq,x,SampleA,样例大使馆,Embassy,one
      b,hq,github,sampleb,样例领事馆,,two
      c,hq,x,SampleC,样例大使馆,Embassy,three
      """)
    let told = found.filter { $0.code == "differing-values" }
    #expect(told.map(\.message) == ["'样例领事馆' of 'name.zh' is left out: 'hq' has '样例大使馆' in line 2"])
    #expect(told.first?.severity == .warning && told.first?.position?.line == 3 && told.first?.hint != nil)
  }

  @Test func `in a language that no asset speaks nothing is left out`() async throws {
    let found = try await found(
      "id,org,platform,account,name.zh,name.en\na,hq,x,SampleA,样例,A\nb,hq,github,sampleb,别的,A\n",
      more: "group: org\nlanguages: [en]")
    #expect(!found.contains { $0.code == "differing-values" }, "\(found)")
  }

  @Test(arguments: [
    "id,platform,account,name\na,x,SampleA,one\nb,x,SampleB,two\n",
    "id,platform,account,name\na,x,SampleA,one\n",
  ])
  func `rows that are records of their own say what they like`(accounts: String) async throws {
    let found = try await found(accounts, more: "")
    #expect(!found.contains { $0.code == "differing-values" }, "\(found)")
  }

  @Test func `a code that is dead in days is said once`() async throws {
    let accounts = "id,platform,account,name\na,wechat-group,g/Sample0123456789,one\n"
    let work = try Workspace()
    try work.campaign(accounts: accounts, assets: "- { template: card }")
    try work.write(Self.template, to: "card/template.yaml")
    var options = CampaignOptions(isDryRun: true)
    let failure = try await work.failure(options)
    #expect(failure.diagnostics.map(\.code) == ["expiring-link"])
    #expect(failure.diagnostics.first?.severity == .error)
    options.allowsExpiring = true
    let allowed = try await work.run(options).events
    let told: [Diagnostic] = allowed.compactMap { if case .diagnostic(let one) = $0 { one } else { nil } }
    #expect(told.filter { $0.code == "expiring-link" }.map(\.severity) == [.warning])
    #expect(told.first { $0.code == "expiring-link" }?.position?.line == 2)
  }

  @Test func `a character that no font has is told with its row`() async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account,name\na,x,SampleA,one\nb,x,SampleB,\u{E123}\n",
      assets: "- { template: card, formats: [png] }")
    try work.write(Self.template, to: "card/template.yaml")
    let told = try await work.run().events.compactMap { event -> Diagnostic? in
      if case .diagnostic(let diagnostic) = event { diagnostic } else { nil }
    }
    let fault = try #require(told.first { $0.severity == .error })
    #expect(
      fault.message.contains("(U+E123), for 'b' in ") && fault.message.hasSuffix("accounts.csv:3"), "\(fault)"
    )
    #expect(fault.position?.file.hasSuffix("template.yaml") == true)
    #expect(fault.hint?.hasPrefix("leave it out") == true)
  }
}

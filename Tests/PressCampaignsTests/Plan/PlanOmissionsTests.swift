import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

/// What a campaign leaves out without a fault in anything is said, once a kind.
struct PlanOmissionsTests {
  private static let template = """
    template: card
    medium: paper
    page: { size: [80mm, 50mm], resolution: 200dpi }
    pages:
      - slots:
          - { code: main, at: [5mm, 5mm], size: 30mm }
          - { text: "{{note}}", box: [40mm, 5mm, 30mm, 10mm], size: 8pt, optional: true }
    """

  private func diagnostics(
    _ accounts: String, more: String = "", asset: String = "- { template: card }"
  ) async throws -> [Diagnostic] {
    let work = try Workspace()
    try work.campaign(accounts: accounts, more: more, assets: asset)
    try work.write(Self.template, to: "card/template.yaml")
    return try await work.run(CampaignOptions(isDryRun: true)).events.compactMap { event in
      if case .diagnostic(let diagnostic) = event { diagnostic } else { nil }
    }
  }

  @Test func `a row that no slot shows`() async throws {
    let rows = (1...9).map { "a\($0),sample,x,Sample\($0),n" }.joined(separator: "\n")
    let found = try await diagnostics("id,org,platform,account,note\n\(rows)\n", more: "group: org")
    #expect(found.map(\.code) == ["unshown-account"])
    #expect(found.first?.message == "8 of 9 accounts stand in no code: 'a2', 'a3', 'a4', 'a5', 'a6' …")
    #expect(found.first?.severity == .warning && found.first?.position?.line == 3)
  }

  @Test func `a row that another asset shows is shown`() async throws {
    let found = try await diagnostics(
      "id,org,platform,account,note\na,o,x,SampleA,n\nb,o,github,sampleb,n\n", more: "group: org",
      asset:
        "- { template: card, codes: { main: x } }\n- { template: card, codes: { main: github }, formats: [svg] }"
    )
    #expect(!found.contains { $0.code == "unshown-account" }, "\(found)")
  }

  @Test func `a row that 'where' leaves out is a note`() async throws {
    let found = try await diagnostics(
      "id,platform,account,note\na,x,SampleA,n\nb,github,sampleb,n\n",
      asset: "- { template: card, where: { platform: x } }")
    #expect(found.map(\.code) == ["unused-account"])
    #expect(
      found.first?.severity == .note && found.first?.message.hasSuffix("left out by 'where:': 'b'") == true)
  }

  @Test func `a name for which nothing is given`() async throws {
    let all = try await diagnostics("id,platform,account,organisation\na,x,SampleA,n\nb,x,SampleB,n\n")
    #expect(all.map(\.message) == ["'note' of the template 'card' stays empty for every record"])
    #expect(all.first?.hint?.contains("id, platform, account, organisation") == true)
    let some = try await diagnostics("id,platform,account,note\na,x,SampleA,n\nb,x,SampleB,\n")
    #expect(some.map(\.message) == ["'note' of the template 'card' stays empty for 1 of 2 records: 'b'"])
    #expect(try await diagnostics("id,platform,account,note\na,x,SampleA,n\n").isEmpty)
  }
}

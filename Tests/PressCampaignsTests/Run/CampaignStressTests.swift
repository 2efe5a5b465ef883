import Foundation
import PressDiagnostics
import PressReading
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressInspection
@testable import PressReports

/// `check: stress`: every code runs the ladders of its medium, and weak ones are reported, not withheld.
package struct CampaignStressTests {
  private func workspace(_ check: String, ink: String = "ink") throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: "id,platform,account\na,text,1\n", more: check)
    try work.write(
      Workspace.card.replacing("size: 26mm", with: "size: 26mm, ink: \(ink)"), to: "card/template.yaml")
    return work
  }

  @Test func `margins stand in the manifest, and only when they are asked for`() async throws {
    let work = try workspace("check: stress")
    let (outcome, _) = try await work.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed")
    let stress = try #require(try work.manifest().first?.codes.first?.check.stress)
    #expect(stress.readsAtRest)
    #expect(Set(stress.margins.keys) == Set(Medium.paperLadders.map(\.key)))
    // The same campaign without it is another asset.
    try work.write(work.text("campaign.yaml").replacing("check: stress\n", with: ""), to: "campaign.yaml")
    #expect(try await work.run().outcome.tally == "1 written, 0 unchanged, 0 failed")
    #expect(try work.manifest().first?.codes.first?.check.stress == nil)
  }

  @Test package func `what is not a check is reported`() async throws {
    let work = try workspace("check: strees")
    #expect(work.reported(try await work.failure().diagnostics) == ["4:8 wrong-value"])
  }
}

extension Medium {
  fileprivate static var paperLadders: [StressKind] { Medium.paper.stressRequirements.map(\.kind) }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// One brochure that shows all the accounts of a group side by side.
struct RepeatedAccountsTests {
  private static let accounts = """
    id,platform,account,organisation
    a,x,SwiftLang,One
    b,weibo,1234567890,One
    c,facebook,sample.page,One
    d,x,swift,Two

    """

  private static let card = """
    template: card
    medium: paper
    page: { size: [120mm, 60mm], resolution: 200dpi }
    pages:
      - slots:
          - each: accounts
            box: [5mm, 5mm, 110mm, 50mm]
            cell: [32mm, 44mm]
            gap: 6mm
            slots:
              - { code: account, at: [0mm, 0mm], size: 32mm }
              - { text: "{{account.call}}", box: [0mm, 34mm, 32mm, 10mm], size: 9pt, min: 4pt }
    """

  private func workspace(card: String = card, assets: String = "- { template: card, formats: [png] }") throws
    -> Workspace
  {
    let work = try Workspace()
    try work.campaign(accounts: Self.accounts, more: "group: organisation", assets: assets)
    try work.write(card, to: "card/template.yaml")
    return work
  }

  @Test func `each record shows as many codes as it has accounts`() async throws {
    let work = try workspace()
    #expect(try await work.run().outcome.tally == "2 written, 0 unchanged, 0 failed")
    #expect(
      try work.manifest().map { $0.codes.map(\.slot) } == [
        ["account-1", "account-2", "account-3"], ["account-1"],
      ])
    #expect(try Set(Judge.zbar(work.path("out/c/card/One.png"))).count == 3)
    #expect(try Judge.zbar(work.path("out/c/card/Two.png")).count == 1)
  }

  @Test func `what another slot takes is not shown twice`() async throws {
    let main = "      - { code: main, at: [81mm, 5mm], size: 32mm }\n"
    let card = Self.card.replacing("      - each: accounts", with: main + "      - each: accounts")
      .replacing("box: [5mm, 5mm, 110mm, 50mm]", with: "box: [5mm, 5mm, 70mm, 50mm]")
    let work = try workspace(
      card: card, assets: "- { template: card, formats: [png], codes: { main: x } }")
    _ = try await work.run()
    let manifest = try work.manifest()
    #expect(
      manifest.map { $0.codes.map(\.slot).sorted() } == [["account-1", "account-2", "main"], ["main"]])
    #expect(Set(manifest[0].codes.map(\.account)).count == 3)
  }

  @Test func `too many accounts are reported at the record`() async throws {
    let work = try workspace(card: Self.card.replacing("110mm, 50mm", with: "71mm, 50mm"))
    let failure = try await work.failure()
    #expect(work.reported(failure.diagnostics) == ["accounts.csv:2:15 too-many-accounts"])
    #expect(failure.kind == .badData)
  }
}

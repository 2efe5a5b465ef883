import Foundation
import PressDiagnostics
import PressDrawing
import PressRendering
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressDots
@testable import PressFiles
@testable import PressReports

/// Styles, frames and logos on templates: pressed like everything else, and refused like everything else.
struct StyledTemplateTests {
  private static let accounts = """
    id,platform,account,logo
    a,x,SwiftLang,logo.png
    b,weibo,1234567890,

    """

  private func card(_ keys: String) -> String {
    """
    template: card
    medium: paper
    page: { size: [60mm, 60mm], resolution: 300dpi }
    palette: { brand: cmyk(0,90,85,10) }
    fields: { logo: }
    pages:
      - slots:
          - { code: main, at: [5mm, 5mm], size: 50mm, \(keys) }
    """
  }

  private func workspace(_ keys: String, formats: String = "png, svg") throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: Self.accounts, assets: "- { template: card, formats: [\(formats)] }")
    try work.write(card(keys), to: "card/template.yaml")
    let pixels = [UInt8](repeating: 0x60, count: 500 * 250 * 3)
    let logo = try #require(Bitmap(width: 500, height: 250, layout: .rgb, pixels: pixels))
    try work.write(try PNGEncoder.encode(logo), to: "logo.png")
    return work
  }

  @Test(arguments: [
    "style: dots", "style: ember", "style: { modules: rounded, frame: band }",
    "style: { eyes: { frame-color: brand }, frame: { shape: rounded, color: brand, text: Scan me } }",
    "logo: '{{logo}}'", "logo: '{{logo}}', logo-size: 6mm, style: { frame: bubble }",
  ])
  func `what a slot asks for is drawn and scans`(keys: String) async throws {
    let work = try workspace(keys)
    let (outcome, _) = try await work.run()
    #expect(outcome.tally == "4 written, 0 unchanged, 0 failed")
    let manifest = try work.manifest()
    let codes = manifest.flatMap(\.codes)
    #expect(manifest.count == 4 && codes.count >= 3)
    #expect(codes.allSatisfy { $0.check.zbar == .reported(true) })
    #expect(try Judge.zbar(work.path("out/c/card/b.png")) == ["https://weibo.com/u/1234567890"])
    // It differs from the plain card.
    let plain = try workspace("level: H")
    _ = try await plain.run()
    #expect(try work.bytes("out/c/card/a.png") != plain.bytes("out/c/card/a.png"))
  }

  @Test func `a logo that costs too much is reported before anything is drawn`() async throws {
    let work = try workspace("logo: '{{logo}}', logo-size: 20mm", formats: "png")
    let failure = try await work.failure()
    #expect(failure.kind == .badData)
    // Once, at the slot: the second row has no logo.
    #expect(failure.diagnostics.map(\.code) == ["logo-too-large"])
    #expect(work.files(in: "out") == [])
  }

  @Test func `a logo file that is not there is reported at its row`() async throws {
    let work = try workspace("logo: '{{logo}}'")
    try work.write(Self.accounts.replacing("logo.png", with: "lgo.png"), to: "accounts.csv")
    #expect(work.reported(try await work.failure().diagnostics) == ["accounts.csv:2:15 missing-file"])
  }

  @Test func `another built-in style is another fingerprint`() async throws {
    let work = try workspace("style: dots", formats: "png")
    _ = try await work.run()
    #expect(try await work.run().outcome.tally == "0 written, 2 unchanged, 0 failed")
    try work.write(card("style: leaf"), to: "card/template.yaml")
    #expect(try await work.run().outcome.tally == "2 written, 0 unchanged, 0 failed")
  }
}

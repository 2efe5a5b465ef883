import Foundation
import PressDiagnostics
import PressDrawing
import PressRendering
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressReports
@testable import PressResources

/// A page too large for memory is pressed in bands: the same picture, and its codes are read from them.
struct AssetPressPagesTests {
  private func assets(_ card: String, formats: String) async throws -> [PlannedAsset] {
    let work = try Workspace()
    try work.campaign(assets: "- { template: card, formats: [\(formats)] }")
    try work.write(card, to: "card/template.yaml")
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    let campaign = try #require(try reader.read(), "\(reader.diagnostics)")
    return try await CampaignPlan(campaign, library: TemplateLibrary()).made()
  }

  private func press(_ asset: PlannedAsset, atOnce dots: Int? = nil) throws -> AssetPress.Result {
    let press = AssetPress(cmykProfile: try Resources.cmykProfile())
    if let dots { press.maximumDotsAtOnce = dots }
    return press.press(asset)
  }

  @Test func `pixels and report are those of the page drawn at once`() async throws {
    let card = Workspace.card.replacing("medium: paper", with: "medium: fabric\ngarment: \"#111111\"")
      .replacing("[40mm, 30mm]", with: "[60mm, 50mm]").replacing("size: 26mm", with: "size: 40mm")
      .replacing("28mm, 2mm", with: "45mm, 2mm")
    for asset in try await assets(Workspace.card, formats: "png, proof.png") + assets(card, formats: "png") {
      let whole = try press(asset)
      let banded = try press(asset, atOnce: 4_000)
      #expect(try picture(whole) == picture(banded))
      // How a file is deflated depends on its size alone; that is no part of what is seen.
      var (report, other) = (whole.report, banded.report)
      (report.bytes, report.sha256, other.bytes, other.sha256) = (nil, nil, nil, nil)
      #expect(try report.json() == other.json())
    }
  }

  private func picture(_ result: AssetPress.Result) throws -> Bitmap {
    guard case .file(let bytes) = try #require(result.output) else { throw CocoaError(.fileReadUnknown) }
    return try ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes))
  }

  @Test func `what does not scan does not leave`() async throws {
    let card = Workspace.card.replacing("size: 26mm", with: "size: 26mm, ink: \"#d4d4d4\"")
    let asset = try #require(try await assets(card, formats: "png").first)
    let banded = try press(asset, atOnce: 4_000)
    #expect(banded.output == nil)
    #expect(banded.diagnostics.map(\.code) == (try press(asset).diagnostics.map(\.code)))
    #expect(banded.diagnostics.contains { $0.code == "low-contrast" })
  }
}

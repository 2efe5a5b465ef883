import Foundation
import PressDiagnostics
import PressDrawing
import PressRendering
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// Fields with a type: what is given for them is looked at before anything is drawn, and colours are drawn in.
struct FieldValueTests {
  private static let card = Workspace.card.replacing(
    "fields: { name: }",
    with:
      "palette: { brand: \"{{accent}}\" }\nfields: { name: , url: { type: link }, born: { type: date }, logo: { type: image }, accent: { type: color, default: \"#e63b22\" } }"
  ).replacing("size: 26mm }", with: "size: 26mm, ink: \"{{accent}}\" }").replacing(
    "slots:",
    with: "slots:\n      - { shape: rect, box: [30mm, 22mm, 8mm, 6mm], color: brand }")

  private func workspace(
    _ accounts: String, assets: String = "- { template: card, formats: [png] }"
  ) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: accounts, assets: assets)
    try work.write(Self.card, to: "card/template.yaml")
    return work
  }

  private func pixel(_ work: Workspace, _ file: String) throws -> [UInt8] {
    let picture = try #require(try ImageDecoder.picture(try work.bytes(file)))
    let bytes = picture.pixels.count / (picture.width * picture.height)
    let (x, y) = (picture.width * 34 / 40, picture.height * 25 / 30)
    return Array(picture.pixels[((y * picture.width + x) * bytes)...].prefix(3))
  }

  @Test func `wrong values are reported where they stand, all at once`() async throws {
    let work = try workspace(
      "id,platform,account,url,born,accent,logo\na,x,one,https://a.b,2014-08-14,#123456,\nb,x,two,a.b,2014-02-30,red,no.svg\nc,x,three,,,,logo\n"
    )
    let failure = try await work.failure()
    #expect(
      work.reported(failure.diagnostics) == [
        "accounts.csv:3:9 wrong-value", "accounts.csv:3:13 wrong-value", "accounts.csv:3:24 wrong-value",
        "accounts.csv:3:28 missing-file", "accounts.csv:4:14 wrong-value",
      ])
    #expect(failure.diagnostics.first?.message == "'url' is a link, not 'a.b'")
    #expect(failure.diagnostics.allSatisfy { $0.hint != nil })
  }

  @Test func `a wrong value under 'set' is reported there`() async throws {
    let work = try workspace(
      Workspace.accounts, assets: "- { template: card, formats: [png], set: { accent: crimson } }")
    #expect(try await work.reported(work.failure().diagnostics).map { $0.suffix(11) } == ["wrong-value"])
    #expect(try await work.failure().diagnostics.first?.position?.file.hasSuffix("campaign.yaml") == true)
  }

  @Test func `each record is drawn in its own colour`() async throws {
    let work = try workspace("id,platform,account,accent\na,x,one,#1b2a6b\nb,x,two,\n")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "2 written, 0 unchanged, 0 failed", "\(events)")
    #expect(try pixel(work, "out/c/card/a.png") == [0x1B, 0x2A, 0x6B])
    #expect(try pixel(work, "out/c/card/b.png") == [0xE6, 0x3B, 0x22])
    #expect(try Judge.zbar(work.path("out/c/card/a.png")).count == 1)
    let manifest = try work.manifest()
    #expect(Set(manifest.map(\.fingerprint)).count == 2)
  }

  @Test func `a colour that a slot needs and nobody gives is reported before drawing`() async throws {
    let work = try workspace("id,platform,account,accent\na,x,one,#1b2a6b\nb,x,two,\n")
    let bare = Self.card.replacing(", default: \"#e63b22\"", with: "")
    try work.write(bare, to: "card/template.yaml")
    let reported = try await work.failure().diagnostics
    // Two slots want it: one line, with the other's.
    #expect(
      reported.map(\.code) == ["empty-name"] && reported[0].message.contains("and 1 more like it in line"))
    #expect(reported.allSatisfy { $0.position?.file.hasSuffix("template.yaml") == true })
  }

  @Test func `a colour too light to scan keeps the asset from leaving`() async throws {
    let work = try workspace("id,platform,account,accent\na,x,one,#fee500\n")
    let (outcome, _) = try await work.run()
    #expect(outcome.tally == "0 written, 0 unchanged, 1 failed")
  }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressResources

struct FingerprintTests {
  /// The fingerprints of a campaign's assets by path.
  private func prints(_ work: Workspace) async throws -> [String: String] {
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    let plan = try await CampaignPlan(
      try #require(try reader.read(), "\(reader.diagnostics)"), library: TemplateLibrary())
    #expect(plan.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    return Dictionary(uniqueKeysWithValues: try plan.made().map { ($0.path, $0.fingerprint) })
  }

  private static let card = Workspace.card.replacing(
    "pages:\n  - slots:",
    with:
      "pages:\n  - artwork: back.svg\n    slots:\n      - { image: \"{{logo}}\", box: [30mm, 20mm, 5mm, 5mm], optional: true }"
  )
  private static let back = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40mm\" height=\"30mm\"/>"
  private static let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5mm\" height=\"5mm\"/>"
  private static let accounts = "id,platform,account,name.en,logo\na,x,one,One,logo.svg\nb,x,two,Two,\n"

  private func workspace() throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: Self.accounts)
    try work.write(Self.card, to: "card/template.yaml")
    try work.write(Self.back, to: "card/back.svg")
    try work.write(Self.logo, to: "logo.svg")
    return work
  }

  /// What changes, how, and the assets that are to be made again.
  private static let changes: [(file: String, old: String, new: String, again: [String])] = [
    ("accounts.csv", "One", "Uno", ["card/a.png"]),
    ("accounts.csv", "x,two", "x,three", ["card/b.png"]),
    ("card/template.yaml", "26mm", "25mm", ["card/a.png", "card/b.png"]),
    ("card/back.svg", "/>", "><!-- --></svg>", ["card/a.png", "card/b.png"]),
    ("logo.svg", "<svg", "<svg opacity='0.5'", ["card/a.png"]),
    ("campaign.yaml", "assets:", "link: { utm: { source: s } }\nassets:", ["card/a.png", "card/b.png"]),
    ("campaign.yaml", "formats: [png]", "formats: [png], set: { name: Set }", ["card/a.png", "card/b.png"]),
    ("campaign.yaml", "campaign: c", "campaign: d", []),
    ("accounts.csv", "id,", "id ,", []),
  ]

  @Test(arguments: changes.indices) func `it changes with each ingredient, and with nothing else`(index: Int)
    async throws
  {
    let change = Self.changes[index]
    let work = try workspace()
    let before = try await prints(work)
    #expect(try await prints(work) == before)
    let text = try work.text(change.file)
    try work.write(text.replacing(change.old, with: change.new), to: change.file)
    let after = try await prints(work)
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == change.again)
  }

  @Test func `assets of different rows, formats and languages differ`() async throws {
    let work = try workspace()
    try work.campaign(
      accounts: Self.accounts, more: "languages: [zh, en]",
      assets: "- { template: card, formats: [png, svg] }")
    try work.write(Self.card, to: "card/template.yaml")
    let all = try await prints(work)
    #expect(all.count == 8)
    #expect(Set(all.values).count == 8)
  }

  @Test func `it changes with the profile, the built-in styles and the built-in media`() throws {
    let work = try workspace()
    try work.write("style: a", to: "styles/a.yaml")
    try work.write("medium: a", to: "media/a.yaml")
    let styles = work.folder.appending(path: "styles")
    let media = work.folder.appending(path: "media")
    func print(_ profile: UInt8) -> String {
      Fingerprint(cmykProfile: Data([profile]), styles: styles, media: media).bundle(
        at: work.folder.appending(path: "card"))
    }
    let one = print(1)
    #expect(one == print(1))
    #expect(one != print(2))
    try work.write("style: b", to: "styles/a.yaml")
    let two = print(1)
    #expect(one != two)
    try work.write("medium: b", to: "media/a.yaml")
    #expect(two != print(1))
  }

  @Test func `it knows a file's name from its content`() throws {
    let work = try Workspace()
    try work.write("b", to: "one/a")
    try work.write("a", to: "two/b")
    let print = Fingerprint(cmykProfile: Data(), styles: nil, media: nil)
    #expect(
      print.bundle(at: work.folder.appending(path: "one"))
        != print.bundle(at: work.folder.appending(path: "two")))
  }
}

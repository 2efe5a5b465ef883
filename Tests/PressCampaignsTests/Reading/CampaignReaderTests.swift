import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAccounts
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles

struct CampaignReaderTests {
  private func read(_ text: String, _ work: Workspace) throws -> (Campaign?, [Diagnostic]) {
    try work.write(Workspace.accounts, to: "accounts.csv")
    var reader = CampaignReader(file: try work.write(text, to: "campaign.yaml"))
    let campaign = try reader.read()
    return (campaign, reader.diagnostics + reader.accountFindings.reported)
  }

  private static let head = "campaign: c\naccounts: accounts.csv\n"
  private static let asset = "assets: [{ template: card }]\n"

  @Test func `what is left out has the documented defaults`() throws {
    let work = try Workspace()
    let campaign = try #require(try read(Self.head + Self.asset, work).0)
    #expect(campaign.name == "c")
    #expect(campaign.records.rows.map(\.id) == ["a", "b", "c"])
    #expect(campaign.records.group == nil)
    #expect(campaign.languages.map(\.tag) == [])
    #expect(campaign.outputFolder == "Output")
    #expect(campaign.tracking == nil)
    let spec = try #require(campaign.assets.first)
    #expect(spec.formats == [.png])
    #expect(spec.codes.isEmpty && spec.settings.isEmpty && spec.filter.isEmpty)
  }

  @Test func `a campaign with everything`() throws {
    let text = """
      campaign: my-campaign_1
      accounts: accounts.csv
      group: platform
      languages: [zh, en]
      link: { utm: { source: "{{template}}", medium: print } }
      assets:
        - template: card
          where: { platform: x, id: a }
          codes: { main: x, side: b }
          set: { headline: { zh: 扫码, en: Scan }, city: Wien }
          formats: [png, svg]
        - { template: other, formats: svg }
      output: { folder: made, name: "{{template}}-{{id}}" }
      """
    let campaign = try #require(try read(text, try Workspace()).0)
    #expect(campaign.records.group == "platform")
    #expect(campaign.languages.map(\.tag) == ["zh", "en"])
    #expect(campaign.tracking?.values.keys.sorted() == ["medium", "source"])
    #expect(campaign.outputFolder == "made")
    #expect(campaign.assets.map(\.template) == ["card", "other"])
    let spec = campaign.assets[0]
    #expect(spec.filter.map { "\($0.column)=\($0.value)" } == ["platform=x", "id=a"])
    #expect(spec.codes.map { "\($0.slot)=\($0.account)" } == ["main=x", "side=b"])
    #expect(
      spec.settings.map { "\($0.0)=\($0.1)" } == ["headline.zh=扫码", "headline.en=Scan", "city=Wien"])
    #expect(spec.formats == [.png, .svg])
    #expect(campaign.assets[1].formats == [.svg])
  }

  @Test func `accounts may stand in the campaign`() throws {
    let text = """
      campaign: c
      accounts:
        - { id: a, platform: x, account: SwiftLang, name: { zh: 名, en: Name } }
        - { platform: weibo, account: "1234567890" }
      assets: [{ template: card }]
      """
    let rows = try #require(try read(text, try Workspace()).0).records.rows
    #expect(rows.map(\.id) == ["a", "weibo-1234567890"])
    #expect(rows[0].values["name.zh"] == "名")
    #expect(rows[0].values["name.en"] == "Name")
  }

  private static let faults: [(text: String, fault: String, words: String)] = [
    ("accounts: accounts.csv\n" + asset, "1:1 missing-key", "a campaign has no 'campaign'"),
    ("campaign: a b\naccounts: accounts.csv\n" + asset, "1:11 wrong-value", "letters, digits, - and _"),
    ("campaign: ../x\naccounts: accounts.csv\n" + asset, "1:11 wrong-value", "letters, digits, - and _"),
    (head + "asets: []\n" + asset, "3:1 unknown-key", "did you mean 'assets'?"),
    (head + "assets: []\n", "3:9 no-assets", "a campaign has an asset"),
    (head + "assets: [{ templat: card }]\n", "3:12 unknown-key", "did you mean 'template'?"),
    (head + "assets: [{ template: card, formats: [pgn] }]\n", "3:38 wrong-value", "did you mean 'png'?"),
    (head + "assets: [{ template: card, where: { platfrm: x } }]\n", "3:46 unknown-column", "'platform'?"),
    (head + "group: organisation\n" + asset, "3:8 unknown-column", "no column 'organisation'"),
    (head + "languages: [zh, 4]\n" + asset, "3:17 wrong-value", "a language such as zh"),
    (head + "link: { utm: { sauce: x } }\n" + asset, "3:16 unknown-key", "known here: source"),
    (head + "link: { utm: { source: \"{{x\" } }\n" + asset, "3:24 wrong-value", "not '{{x'"),
    (head + "output: { nam: x }\n" + asset, "3:11 unknown-key", "did you mean 'name'?"),
    ("campaign: c\naccounts: no.csv\n" + asset, "2:11 missing-file", "no.csv"),
    ("campaign: c\naccounts: ../a.csv\n" + asset, "2:11 outside-campaign", "lies outside"),
    ("campaign: c\naccounts: /etc/passwd\n" + asset, "2:11 outside-campaign", "lies outside"),
    ("campaign: c\naccounts: []\n" + asset, "2:11 no-rows", "no accounts"),
    ("campaign: c\naccounts: [{ platform: nox, account: a }]\n" + asset, "2:24 unknown-platform", "'nox'"),
    ("campaign: [c\n", "1:12 yaml", "not YAML"),
  ]

  @Test(arguments: faults.indices) func `a fault is reported at its place`(index: Int) throws {
    let fault = Self.faults[index]
    let work = try Workspace()
    let (campaign, reported) = try read(fault.text, work)
    #expect(campaign == nil)
    #expect(work.reported(reported).contains(fault.fault), "\(reported)")
    #expect(reported.contains { "\($0.message) \($0.hint ?? "")".contains(fault.words) }, "\(reported)")
  }

  @Test func `faults of the campaign and of its accounts are reported together`() throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "platform,account\nnox,a\nx,b c\n", more: "grop: x",
      assets: "- { template: card, formts: [png] }")
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    #expect(try reader.read() == nil)
    #expect(
      work.reported(reader.diagnostics + reader.accountFindings.reported) == [
        "4:1 unknown-key", "4:7 unknown-column", "6:23 unknown-key", "accounts.csv:2:1 unknown-platform",
        "accounts.csv:3:4 bad-character",
      ])
  }

  @Test func `a bomb of aliases is an error`() throws {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
    }
    let bomb = "a0: &a0 [x]\n\(levels.joined())campaign: c\naccounts: *a9\nassets: *a9\n"
    #expect(try read(bomb, try Workspace()).0 == nil)
  }

  @Test func `a campaign that is not there: 66`() throws {
    var reader = CampaignReader(file: try Workspace().path("no.yaml"))
    let failure = #expect(throws: PressFailure.self) { try reader.read() }
    #expect(failure?.kind == .inputMissing)
  }

  @Test func `a file that is not UTF-8 is reported at its first bad byte, and hides nothing else`() throws {
    let work = try Workspace()
    try work.campaign(more: "outputt: {}")
    try work.write(Data("id,platform,account\na,x,".utf8) + [0xE9, 0x0A], to: "accounts.csv")
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    #expect(try reader.read() == nil && reader.draft != nil)
    #expect(work.reported(reader.accountFindings.reported) == ["accounts.csv:2:5 not-utf8"])
    #expect(work.reported(reader.diagnostics).contains { $0.hasSuffix("unknown-key") })
  }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressResources

struct CampaignPlanTests {
  private func plan(_ work: Workspace) async throws -> CampaignPlan {
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    // As the command does, which reports what both find.
    let campaign = try reader.read() ?? reader.draft
    return try await CampaignPlan(
      try #require(campaign, "\(reader.diagnostics)"), library: TemplateLibrary())
  }

  private func planned(
    accounts: String = Workspace.accounts, more: String = "", assets: String = "- { template: card }",
    card: String? = nil
  ) async throws -> (paths: [String], reported: [String], hints: [String]) {
    let work = try Workspace()
    try work.campaign(accounts: accounts, more: more, assets: assets)
    if let card { try work.write(card, to: "card/template.yaml") }
    let plan = try await plan(work)
    let errors = plan.diagnostics.filter { $0.severity == .error }
    // Of records with faults nothing can be made.
    let paths = (0..<plan.count).compactMap { try? plan.asset(at: $0).path }
    return (
      paths, work.reported(errors), errors.map { "\($0.message); \($0.hint ?? "")" }
    )
  }

  @Test func `an asset a row, in the order of the input`() async throws {
    let plan = try await planned(
      assets: "- { template: card, formats: [png, svg] }\n- { template: web-card-1200x630 }")
    #expect(plan.reported.isEmpty)
    #expect(
      plan.paths == [
        "card/a.png", "card/a.svg", "card/b.png", "card/b.svg", "card/c.png", "card/c.svg",
        "web-card-1200x630/a.png", "web-card-1200x630/b.png", "web-card-1200x630/c.png",
      ])
  }

  @Test(arguments: [
    ("", [] as [String]),
    ("link: { utm: { source: a-long-name-of-a-source } }", ["accounts.csv:2:9 tracking-cost"]),
  ])
  func `tracking that enlarges a symbol is reported`(link: String, reported: [String]) async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,weibo,1234567890", more: link, assets: "- { template: card }")
    let warnings = try await plan(work).diagnostics.filter { $0.severity == .warning }
    #expect(work.reported(warnings) == reported, "\(warnings)")
  }

  @Test func `a language that the template does not speak is reported at its place`() async throws {
    let card = Workspace.card.replacing("medium:", with: "languages: [zh, en]\nmedium:")
    let plan = try await planned(more: "languages: [zh, fr, EN]", card: card)
    #expect(plan.reported == ["4:17 unknown-language", "4:21 unknown-language"])
    #expect(
      plan.hints == [
        "the template 'card' does not speak 'fr'; it speaks: zh, en",
        "the template 'card' does not speak 'EN'; did you mean 'en'?",
      ])
    #expect(try await planned(more: "languages: [zh, en]", card: card).reported.isEmpty)
  }

  @Test func `an asset a language, which is in the name`() async throws {
    #expect(
      try await planned(more: "languages: [zh, en]").paths == [
        "card/a-zh.png", "card/a-en.png", "card/b-zh.png", "card/b-en.png", "card/c-zh.png", "card/c-en.png",
      ])
  }

  @Test(arguments: [
    ("{ platform: x }", ["card/a.png"]), ("{ platform: 微博 }", ["card/b.png"]), ("{ id: c }", ["card/c.png"]),
    ("{ platform: x, id: c }", []), ("{ name.en: Page }", ["card/c.png"]),
    ("{ platform: X }", ["card/a.png"]),
  ])
  func `which rows`(filter: String, paths: [String]) async throws {
    let plan = try await planned(assets: "- { template: card, where: \(filter) }")
    #expect(plan.paths == paths)
    #expect(plan.reported == (paths.isEmpty ? ["5:5 no-rows"] : []))
  }

  private static let two = """
    template: card
    medium: paper
    page: { size: [80mm, 40mm] }
    pages:
      - slots:
          - { code: main, at: [0mm, 0mm], size: 30mm }
          - { code: side, at: [40mm, 0mm], size: 30mm, optional: true }
    """

  private static let grouped = """
    id,org,platform,account
    a,one,x,SwiftLang
    b,one,weibo,1234567890
    c,Two & Co,x,acme
    """

  private func codes(_ spec: String) async throws -> [String] {
    let work = try Workspace()
    try work.campaign(accounts: Self.grouped, more: "group: org", assets: "- { template: card\(spec) }")
    try work.write(Self.two, to: "card/template.yaml")
    let plan = try await plan(work)
    #expect(plan.diagnostics.map(\.description) == [])
    return try plan.made().map { asset in
      "\(asset.path): " + asset.content.codes.map { "\($0.slotName)=\($0.linkText)" }.joined(separator: " ")
    }
  }

  @Test func `a group is one record, its codes by platform, by id, or in order`() async throws {
    let x = "https://x.com/intent/follow?screen_name="
    let weibo = "https://weibo.com/u/1234567890"
    #expect(
      try await codes("") == [
        "card/one.png: main=\(x)SwiftLang side=\(weibo)", "card/Two-Co.png: main=\(x)acme",
      ])
    #expect(
      try await codes(", codes: { side: x, main: weibo }, where: { org: one }")
        == ["card/one.png: main=\(weibo) side=\(x)SwiftLang"])
    #expect(try await codes(", codes: { main: b }, where: { org: one }") == ["card/one.png: main=\(weibo)"])
    #expect(
      try await codes(", codes: { main: x, side: weibo }") == [
        "card/one.png: main=\(x)SwiftLang side=\(weibo)", "card/Two-Co.png: main=\(x)acme",
      ])
  }

  private static let faults:
    [(accounts: String, more: String, assets: String, reported: String, words: String)] =
      [
        (
          "id,platform,account\na,x,one\nb,x,two\na,x,three", "", "- { template: card }",
          "accounts.csv:4:1 output-collision", "'card/a.png' is wanted by 'a' and by 'a'"
        ),
        (
          "id,platform,account\nHQ,x,one\nhq,x,two", "", "- { template: card }",
          "accounts.csv:3:1 output-collision", "'card/hq.png' is wanted by 'hq' and by 'HQ'"
        ),
        (
          "id,platform,account\na b,x,one\na/b,x,two", "", "- { template: card }",
          "accounts.csv:3:1 output-collision", "by 'a/b' and by 'a b'"
        ),
        (
          "id,platform,account\n!!!,x,one", "", "- { template: card }",
          "accounts.csv:2:1 output-name", "no letter or digit"
        ),
        (
          "id,platform,account\naux,x,one", "", "- { template: card }",
          "accounts.csv:2:1 output-name", "reserved name"
        ),
        (
          "id,platform,account,f\na,x,one,..", "output: { folder: out, name: \"{{f}}/{{id}}\" }",
          "- { template: card }",
          "accounts.csv:2:1 output-name", "leads out of its folder"
        ),
        (
          "id,platform,account,f\na,x,one,/etc", "output: { folder: out, name: \"{{f}}/{{id}}\" }",
          "- { template: card }",
          "accounts.csv:2:1 output-name", "is absolute"
        ),
        (
          "id,platform,account,f\na,x,one,", "output: { folder: out, name: \"{{f}}/{{id}}\" }",
          "- { template: card }",
          "accounts.csv:2:1 output-name", "needs 'f', which 'a' does not give"
        ),
        (
          "id,platform,account,org\na,x,one,o", "output: { folder: out, name: \"{{orgg}}/{{id}}\" }",
          "- { template: card }",
          "3:30 output-pattern", "has '{{orgg}}' in it, and nothing is called so; did you mean 'org'?"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: crad }", "5:17 unknown-template",
          "no template 'crad'"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: web-card-1200x360 }",
          "5:17 unknown-template", "did you mean 'web-card-1200x630'?"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: /etc }", "5:17 unknown-template",
          "no template '/etc'"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: card, codes: { mian: x } }",
          "5:32 unknown-slot", "did you mean 'main'?"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: card, codes: { main: weibo } }",
          "accounts.csv:2:1 empty-slot", "there is no account 'weibo' for the code slot 'main'"
        ),
        (
          "id,platform,account\na,x,one", "", "- { template: card, codes: { main: wiebo } }",
          "5:32 unknown-account", "'wiebo' is neither"
        ),
        (
          "id,org,platform,account\na,,x,one\nb,o,x,two", "group: org", "- { template: card }",
          "accounts.csv:2:3 no-group", "the row has no 'org'"
        ),
        (
          "id,platform,account\na,wechat,mp/Sample7E0123456789ab", "link: { utm: { source: s } }",
          "- { template: card }",
          "accounts.csv:2:10 tracking-refused", "do not survive"
        ),
        (
          "id,platform,account\na,x,one", "link: { utm: { source: \"{{templat}}\" } }",
          "- { template: card }",
          "4:7 unknown-name", "did you mean 'template'?"
        ),
        (
          "id,platform,account\na,text,\(String(repeating: "x", count: 3000))", "", "- { template: card }",
          "accounts.csv:2:8 symbol", "too long"
        ),
        (
          "id,platform,account\na,web,https://example.org/\(String(repeating: "x", count: 1500))", "",
          "- { template: card }",
          "accounts.csv:2:7 module-too-small", "the slot is at card/template.yaml:7:9"
        ),
      ]

  @Test(arguments: faults.indices) func `a fault is reported at its place`(index: Int) async throws {
    let fault = Self.faults[index]
    let plan = try await planned(accounts: fault.accounts, more: fault.more, assets: fault.assets)
    #expect(plan.reported.contains(fault.reported), "\(plan.reported)")
    #expect(plan.hints.contains { $0.contains(fault.words) }, "\(plan.hints)")
  }

  /// A wrong cell must not wait until a wrong template is mended.
  @Test func `what is wrong with rows is told beside what is wrong with their template`() async throws {
    let card = Workspace.card.replacing(
      "{ text: \"{{name}}\", box: [28mm, 2mm, 12mm, 20mm], size: 8pt, min: 4pt, optional: true }",
      with: "{ image: \"{{logo}}\", box: [28mm, 2mm, 12mm, 20mm], optional: true, wdith: 3 }")
    let long = String(repeating: "x", count: 3000)
    let plan = try await planned(
      accounts: "id,platform,account,logo\na,x,one,\na,x,two,\nc,x,three,no.png\nb,text,\(long),", card: card)
    #expect(plan.reported.contains("accounts.csv:3:1 output-collision"), "\(plan.reported)")
    #expect(plan.reported.contains("accounts.csv:4:11 missing-file"), "\(plan.reported)")
    #expect(plan.reported.contains("accounts.csv:5:8 symbol"), "\(plan.reported)")
    #expect(plan.reported.contains { $0.hasPrefix("card/template.yaml:") || $0.hasPrefix("template.yaml:") })
  }

  @Test func `a wrong group hides no other fault`() async throws {
    let long = String(repeating: "x", count: 3000)
    let plan = try await planned(
      accounts: "id,platform,account\na,x,one\nb,text,\(long)", more: "group: nosuch")
    #expect(plan.reported.contains("accounts.csv:3:8 symbol"), "\(plan.reported)")
  }

  @Test func `a template of the campaign's own may not lie outside`() async throws {
    let work = try Workspace()
    try work.write(Workspace.card, to: "card/template.yaml")
    try work.write(Workspace.accounts, to: "in/accounts.csv")
    try work.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: ../card }]\n", to: "in/campaign.yaml")
    var reader = CampaignReader(file: work.path("in/campaign.yaml"))
    let plan = try await CampaignPlan(try #require(try reader.read()), library: TemplateLibrary())
    #expect(work.reported(plan.diagnostics) == ["3:22 outside-campaign"])
  }

  @Test func `a template beside the campaign stands before a built-in one`() async throws {
    let work = try Workspace()
    try work.campaign(assets: "- { template: web-card-1200x630 }")
    try work.write(
      Workspace.card.replacing("template: card", with: "template: mine"),
      to: "web-card-1200x630/template.yaml")
    #expect(try await plan(work).made().map(\.path).first == "mine/a.png")
  }

  @Test func `an unknown name in a template is reported once, with the nearest`() async throws {
    let card = Workspace.card.replacing("{{name}}", with: "{{cty}}").replacing(", optional: true", with: "")
    let plan = try await planned(
      accounts: "id,platform,account,city\na,x,one,Wien\nb,x,two,Rom", card: card)
    #expect(plan.reported == ["template.yaml:8:9 unknown-name"])
    #expect(plan.hints == ["nothing is called 'cty' here; did you mean 'city'?"])
  }

  @Test func `a picture that is not there, or outside, or none`() async throws {
    let card = Workspace.card.replacing(
      "{ text: \"{{name}}\", box: [28mm, 2mm, 12mm, 20mm], size: 8pt, min: 4pt, optional: true }",
      with: "{ image: \"{{logo}}\", box: [28mm, 2mm, 12mm, 20mm], optional: true }")
    let plan = try await planned(
      accounts:
        "id,platform,account,logo\na,x,one,no.png\nb,x,two,../x.png\nc,x,three,accounts.csv\nd,x,four,",
      card: card)
    #expect(
      plan.reported == [
        "accounts.csv:2:9 missing-file", "accounts.csv:3:9 outside-campaign",
        "accounts.csv:4:11 unreadable-picture",
      ])
    #expect(plan.paths == ["card/d.png"])
  }

  @Test func `pages are told apart by their names`() async throws {
    let slot = "slots: [{ code: A, at: [2mm, 2mm], size: 30mm }]"
    let card = """
      template: card
      medium: paper
      page: { size: [40mm, 40mm] }
      pages: [{ page: front, \(slot) }, { page: "in side", \(slot.replacing("A", with: "B, optional: true")) }]
      """
    #expect(
      try await planned(accounts: "id,platform,account\na,x,one", card: card).paths
        == ["card/a-front.png", "card/a-in-side.png"])
  }
}

extension FilledSlot {
  /// Of the slot and the link only what their descriptions say: their types belong to other stages.
  fileprivate var slotName: String { CampaignPlanTests.word("name", in: slot) }
  fileprivate var linkText: String { CampaignPlanTests.word("link", in: link) }
}

extension CampaignPlanTests {
  fileprivate static func word(_ label: String, in value: Any) -> String {
    Mirror(reflecting: value).children.first { $0.label == label }.map { "\($0.value)" } ?? "?"
  }
}

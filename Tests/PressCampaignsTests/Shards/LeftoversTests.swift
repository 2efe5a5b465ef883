import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressReports

struct LeftoversTests {
  private static let all = "- { template: card, formats: [svg] }\n- { template: web-embed, formats: [html] }"
  private static let fewer = "id,platform,account\na,x,SwiftLang\n"

  private func pruned(_ work: Workspace, _ shard: Shard? = nil) async throws -> [String] {
    var options = CampaignOptions()
    (options.prunes, options.shard) = (true, shard)
    return try await work.run(options).events.compactMap {
      if case .removed(let report) = $0 { report.path } else { nil }
    }
  }

  @Test func `what the campaign no longer has goes, however many runs later`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.all)
    _ = try await work.run()
    try work.write(Self.fewer, to: "accounts.csv")
    _ = try await work.run()
    _ = try await work.run()
    #expect(work.exists("out/c/card/b.svg"))
    #expect(try work.manifest().map(\.event) == ["asset", "asset"] + Array(repeating: "leftover", count: 4))
    #expect(try await pruned(work) == ["card/b.svg", "card/c.svg", "web-embed/b", "web-embed/c"])
    #expect(try work.manifest().map(\.path) == ["card/a.svg", "web-embed/a"])
    let one = try Workspace()
    try one.campaign(accounts: Self.fewer, assets: Self.all)
    _ = try await one.run()
    #expect(work.files(in: "out/c") == one.files(in: "out/c"))
    #expect(try work.bytes("out/c/manifest.jsonl") == one.bytes("out/c/manifest.jsonl"))
    #expect(try await pruned(work) == [])
  }

  @Test func `a dry run reports what would go, and leaves it`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.all)
    _ = try await work.run()
    try work.write(Self.fewer, to: "accounts.csv")
    var options = CampaignOptions(isDryRun: true)
    options.prunes = true
    let before = work.files(in: "out")
    let reported = try await work.run(options).events.compactMap {
      if case .wouldRemove(let report) = $0 { report.path } else { nil }
    }
    #expect(reported == ["card/b.svg", "card/c.svg", "web-embed/b", "web-embed/c"])
    #expect(work.files(in: "out") == before)
  }

  @Test func `what comes back is an asset again`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.all)
    _ = try await work.run()
    let manifest = try work.bytes("out/c/manifest.jsonl")
    try work.write(Self.fewer, to: "accounts.csv")
    _ = try await work.run()
    try work.write(Workspace.accounts, to: "accounts.csv")
    _ = try await work.run()
    #expect(try work.bytes("out/c/manifest.jsonl") == manifest)
  }

  @Test func `a folder that nothing is left in goes too, one with other people's files stays`() async throws {
    let work = try Workspace()
    let named = "output: { folder: \(work.path("out")), name: \"{{id}}/{{template}}\" }"
    try work.campaign(more: named, assets: Self.all)
    _ = try await work.run()
    try work.write("mine", to: "out/c/b/note.txt")
    try work.write("mine", to: "out/c/c/web-embed/note.txt")
    try work.write(Self.fewer, to: "accounts.csv")
    #expect(try await pruned(work).contains("b/card.svg"))
    #expect(
      work.files(in: "out/c").filter { !$0.hasPrefix("a/") } == [
        "b/note.txt", "c/web-embed/note.txt", "index.html", "manifest.jsonl",
      ])
    #expect(!work.exists("out/c/b/web-embed"))
  }

  /// A manifest is a file that anybody may have written to.
  @Test(arguments: [
    "../mine.svg", "/tmp/x.svg", "note.txt", "card/../../mine.svg", "manifest.jsonl", "link/mine.svg",
    "sign-off.pdf",
  ])
  func `what no asset can be called, or lies elsewhere, is left alone`(path: String) async throws {
    let work = try Workspace()
    try work.campaign()
    try work.write("mine", to: "out/mine.svg")
    try work.write("mine", to: "elsewhere/mine.svg")
    try work.write("mine", to: "out/c/note.txt")
    try FileManager.default.createSymbolicLink(
      atPath: work.path("out/c/link"), withDestinationPath: work.path("elsewhere"))
    try work.write("mine", to: "out/c/sign-off.pdf")
    var report = AssetReport(path: path, format: path.hasSuffix("pdf") ? "pdf" : "svg")
    report.bytes = 4
    var writer = try Manifest(folder: work.path("out/c")).opened()
    _ = try writer.add([Data(try report.json().utf8)])
    #expect(try await pruned(work) == [])
    #expect(
      [
        "out/mine.svg", "elsewhere/mine.svg", "out/c/note.txt", "out/c/manifest.jsonl", "out/c/sign-off.pdf",
      ].allSatisfy(work.exists)
    )
  }

  @Test func `a shard removes its own, and no other's`() async throws {
    let work = try Workspace()
    let rows = (0..<12).map { "r\($0),x,name\($0)" }
    try work.campaign(
      accounts: "id,platform,account\n" + rows.joined(separator: "\n") + "\n",
      assets: "- { template: card, formats: [svg] }")
    let shards = try (1...2).map { try #require(Shard(number: $0, count: 2)) }
    for shard in shards { _ = try await pruned(work, shard) }
    #expect(work.files(in: "out/c/card").count == 12)
    try work.write("id,platform,account\nr0,x,name0\n", to: "accounts.csv")
    let gone = try await pruned(work, shards[0])
    #expect(
      gone == (1..<12).map { "r\($0)" }.filter { shards[0].contains($0) }.map { "card/\($0).svg" }.sorted())
    #expect(work.files(in: "out/c/card").count == 12 - gone.count)
    _ = try await pruned(work, shards[1])
    #expect(work.files(in: "out/c/card") == ["r0.svg"])
  }
}

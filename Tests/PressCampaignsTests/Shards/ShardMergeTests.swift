import Foundation
import PressDiagnostics
import QRPress
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressInspection
@testable import PressReports

struct ShardMergeTests {
  private static let count = 23

  private static let accounts =
    (["id,platform,account"] + (0..<count).map { "r\($0),weibo,\(1_000_000_000 + $0)" })
    .joined(separator: "\n") + "\n"

  private static let files =
    "- { template: card, formats: [png, svg] }\n- { template: web-embed, formats: [html] }"

  /// The same campaign as in every other workspace of a test.
  private func workspace(_ assets: String = files, accounts: String = accounts) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: accounts, assets: assets)
    return work
  }

  @discardableResult
  private func press(_ work: Workspace, _ shards: [Int], of count: Int = 3) async throws -> [String] {
    var tallies: [String] = []
    for number in shards {
      var options = CampaignOptions()
      options.shard = Shard(number: number, count: count)
      tallies.append(try await work.run(options).outcome.tally)
    }
    return tallies
  }

  private func merge(_ work: Workspace, _ folders: String...) async throws -> MergeOutcome {
    try await ShardMerge(folders.map { work.path($0) }, jobs: 1).run()
  }

  private func failure(_ work: Workspace, _ folders: String...) async -> PressFailure? {
    await #expect(throws: PressFailure.self) {
      try await ShardMerge(folders.map { work.path($0) }, jobs: 1).run()
    }
  }

  @Test func `merged, shards leave what one run would`() async throws {
    let (whole, parts) = (try workspace(), try workspace())
    _ = try await whole.run()
    try await press(parts, [3, 1, 2])
    let manifests = (1...3).map { "manifest-\($0)-of-3.jsonl" }
    #expect(parts.files(in: "out/c").filter { $0.hasSuffix(".jsonl") } == manifests)

    let outcome = try await merge(parts, "out/c")
    #expect(outcome.passed)
    #expect(try parts.bytes("out/c/manifest.jsonl") == whole.bytes("out/c/manifest.jsonl"))
    for file in whole.files(in: "out/c") {
      #expect(try parts.bytes("out/c/\(file)") == whole.bytes("out/c/\(file)"), "\(file)")
    }
    // Done again, and then as a whole: there is nothing to do.
    let before = parts.files(in: "out")
    _ = try await merge(parts, "out/c")
    #expect(try parts.bytes("out/c/manifest.jsonl") == whole.bytes("out/c/manifest.jsonl"))
    #expect(try await parts.run().outcome.unchanged == 3 * Self.count)
    #expect(parts.files(in: "out") == before)
  }

  @Test func `shards of machines that share nothing are brought together`() async throws {
    let (whole, one, two) = (try workspace(), try workspace(), try workspace())
    _ = try await whole.run()
    try await press(one, [1], of: 2)
    try await press(two, [2], of: 2)
    try FileManager.default.moveItem(atPath: two.path("out/c"), toPath: one.path("from-two"))
    _ = try await merge(one, "out/c", "from-two")
    for file in whole.files(in: "out/c") {
      #expect(try one.bytes("out/c/\(file)") == whole.bytes("out/c/\(file)"), "\(file)")
    }
    // What was spoilt on its way is not taken.
    let brought = try #require(one.files(in: "from-two").first { $0.hasSuffix(".png") })
    try one.write("spoilt", to: "from-two/\(brought)")
    #expect(await failure(one, "out/c", "from-two")?.diagnostics.map(\.code) == ["changed-asset"])
  }

  @Test(arguments: ["", ", target: x4", ", target: x1a"])
  func `collected parts become one file, its pages and codes in input order`(target: String) async throws {
    let assets = "- { template: card, formats: [pdf], collect: true\(target) }"
    let (whole, parts) = (try workspace(assets), try workspace(assets))
    _ = try await whole.run()
    try await press(parts, [1, 2, 3])
    let made = (1...3).map { "card/c-\($0)-of-3.pdf" }
    #expect(parts.files(in: "out/c").filter { $0.hasSuffix(".pdf") } == made)
    let outcome = try await merge(parts, "out/c")
    #expect(outcome.joined == 1)

    let (expected, joined) = (try #require(try whole.manifest().first), try #require(outcome.reports.first))
    #expect(joined.codes.map(\.record) == expected.codes.map(\.record))
    #expect(joined.codes.map(\.encoded) == expected.codes.map(\.encoded))
    #expect(joined.path == "card/c.pdf" && joined.fingerprint == expected.fingerprint)
    for page in [1, 2, 9, Self.count] {
      let picture = try parts.page(page, of: "out/c/card/c.pdf")
      #expect(try Judge.zbar(picture) == [expected.codes[page - 1].encoded])
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: picture))
          == Data(contentsOf: URL(fileURLWithPath: whole.page(page, of: "out/c/card/c.pdf"))))
    }
    // A printer finds in it what there is to find in the other.
    func findings(_ work: Workspace) throws -> String {
      let file = work.path("out/c/card/c.pdf")
      return try FilePreflight(file).json().replacing(file, with: "c.pdf")
    }
    #expect(try findings(parts) == findings(whole))
    let bytes = try parts.bytes("out/c/card/c.pdf")
    _ = try await merge(parts, "out/c")
    #expect(try parts.bytes("out/c/card/c.pdf") == bytes)
    #expect(try await parts.run().outcome.tally == "0 written, 1 unchanged, 0 failed")
  }

  @Test func `what is missing, doubled, unfinished or from other input is reported`() async throws {
    let work = try workspace("- { template: card, formats: [svg] }")
    let none = await failure(work, "out/c")
    #expect(none?.kind == .inputMissing)
    try await press(work, [1, 3])
    let missing = await failure(work, "out/c")
    #expect(missing?.kind == .tryAgain)
    #expect(missing?.diagnostics.first?.message == "of 3 shards these are missing: 2")
    #expect(!work.exists("out/c/manifest.jsonl"))

    try await press(work, [2])
    try work.write(try work.bytes("out/c/manifest-2-of-3.jsonl"), to: "twice/manifest-2-of-3.jsonl")
    #expect(await failure(work, "out/c", "twice")?.diagnostics.map(\.code) == ["doubled-shard"])

    let lines = try work.text("out/c/manifest-2-of-3.jsonl").split(separator: "\n")
    try work.write(lines.dropLast().joined(separator: "\n") + "\n", to: "out/c/manifest-2-of-3.jsonl")
    let unfinished = await failure(work, "out/c")
    #expect(unfinished?.kind == .tryAgain)
    #expect(unfinished?.diagnostics.map(\.code) == ["unfinished-shard"])
    #expect(try await press(work, [2]).first?.hasPrefix("0 written") == true)
    _ = try await merge(work, "out/c")

    try work.write(Self.accounts.replacing("r3,", with: "s3,"), to: "accounts.csv")
    try await press(work, [1])
    #expect(Set(await failure(work, "out/c")?.diagnostics.map(\.code) ?? []) == ["other-plan"])
    try await press(work, [1], of: 4)
    #expect(await failure(work, "out/c")?.diagnostics.map(\.code) == ["mixed-shards"])
  }

  @Test func `a record that fails keeps its collected file from leaving, and nothing else`() async throws {
    let long = String(repeating: "长", count: 400)
    let accounts = "id,platform,account,name\na,x,one,A\nb,x,two,\(long)\nc,x,three,C\nd,x,four,D\n"
    let assets = "- { template: card, formats: [pdf], collect: true }\n- { template: card, formats: [svg] }"
    let (whole, parts) = (
      try workspace(assets, accounts: accounts), try workspace(assets, accounts: accounts)
    )
    _ = try await whole.run()
    try await press(parts, [1, 2], of: 2)
    let outcome = try await merge(parts, "out/c")
    #expect(!outcome.passed)
    #expect(outcome.reports.map { $0.bytes == nil } == (try whole.manifest().map { $0.bytes == nil }))
    #expect(!parts.exists("out/c/card/c.pdf"))
  }

  @Test func `pages of two sides stay together`() async throws {
    let assets = "- { template: business-card-eu, formats: [pdf], collect: true }"
    let (whole, parts) = (try workspace(assets), try workspace(assets))
    _ = try await whole.run()
    try await press(parts, [1, 2], of: 2)
    #expect(try await merge(parts, "out/c").passed)
    for page in [1, 2, 7, 8, 2 * Self.count] {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: parts.page(page, of: "out/c/business-card-eu/c.pdf")))
          == Data(contentsOf: URL(fileURLWithPath: whole.page(page, of: "out/c/business-card-eu/c.pdf"))))
    }
  }

  @Test(.judged(by: .ghostscript))
  func `a code that is not read back keeps its joined file from leaving`() async throws {
    let work = try workspace("- { template: card, formats: [pdf], collect: true }")
    try await press(work, [1, 2], of: 2)
    _ = try await merge(work, "out/c")
    #expect(work.exists("out/c/card/c.pdf"))
    let name = "out/c/manifest-2-of-2.jsonl"
    let link = try #require(
      try work.manifest()[0].codes.first { Shard(number: 2, count: 2)?.contains($0.record ?? "") == true })
    try work.write(
      work.text(name).replacing("\"encoded\":\"\(link.encoded)\"", with: "\"encoded\":\"other\""), to: name)
    let outcome = try await merge(work, "out/c")
    #expect(!outcome.passed)
    #expect(outcome.diagnostics.map(\.code) == ["unreadable-plate"])
    #expect(!work.exists("out/c/card/c.pdf"))
    #expect(try work.manifest().map(\.bytes) == [nil])
  }

  @Test func `there may be more shards than records`() async throws {
    let (whole, parts) = (try Workspace(), try Workspace())
    for work in [whole, parts] { try work.campaign() }
    _ = try await whole.run()
    #expect(try await press(parts, Array(1...7), of: 7).contains("0 written, 0 unchanged, 0 failed"))
    _ = try await merge(parts, "out/c")
    for file in whole.files(in: "out/c") {
      #expect(try parts.bytes("out/c/\(file)") == whole.bytes("out/c/\(file)"), "\(file)")
    }
  }

  @Test func `a run at work keeps a merge out`() async throws {
    let work = try workspace("- { template: card, formats: [svg] }")
    try await press(work, [1, 2], of: 2)
    let lock = try CampaignLock(folder: work.path("out/c"), shard: Shard(number: 1, count: 2))
    #expect(await failure(work, "out/c")?.kind == .tryAgain)
    lock.release()
    #expect(try await merge(work, "out/c").passed)
  }
}

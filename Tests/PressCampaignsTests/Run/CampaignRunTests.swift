import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

struct CampaignRunTests {
  private func bytes(_ work: Workspace) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try work.files(in: "out").map { ($0, try work.bytes("out/\($0)")) })
  }

  private static func states(_ events: [CampaignEvent]) -> [String] {
    events.compactMap {
      if case .asset(let asset) = $0 { "\(asset.path) \(asset.state)" } else { nil }
    }
  }

  private static let many = "- { template: card, formats: [png, svg] }\n- { template: web-card-1200x630 }"

  @Test func `the same bytes for one job and for four`() async throws {
    let (one, four) = (try Workspace(), try Workspace())
    for work in [one, four] { try work.campaign(assets: Self.many) }
    let alone = try await one.run(.init(jobs: 1))
    let together = try await four.run(.init(jobs: 4))
    let made = try bytes(one)
    #expect(made.count == 11)
    #expect(try bytes(four) == made)
    // Events come in input order, whatever the width.
    #expect(Self.states(together.events) == Self.states(alone.events))
    #expect(Array(together.outcome.reports) == Array(alone.outcome.reports))
    #expect(Self.states(alone.events).map { String($0.prefix(8)) }.first == "card/a.p")
  }

  @Test func `a second run finds all unchanged, and touches nothing`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.many)
    let first = try await work.run().outcome
    #expect(first.tally == "9 written, 0 unchanged, 0 failed")
    let before = try bytes(work)
    let times = try self.times(work)
    let (second, events) = try await work.run()
    #expect(second.tally == "0 written, 9 unchanged, 0 failed")
    #expect(second.passed)
    #expect(Self.states(events).allSatisfy { $0.hasSuffix(" unchanged") })
    #expect(try bytes(work) == before)
    #expect(try self.times(work) == times)
  }

  /// When each asset was last written.
  private func times(_ work: Workspace) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for file in work.files(in: "out/c") where !file.hasSuffix(".jsonl") {
      let facts = try FileManager.default.attributesOfItem(atPath: work.path("out/c/\(file)"))
      times[file] = facts[.modificationDate] as? Date
    }
    return times
  }

  @Test func `a changed row redoes one`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    try work.write(Workspace.accounts.replacing("Sample", with: "Example"), to: "accounts.csv")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "1 written, 2 unchanged, 0 failed")
    #expect(Self.states(events) == ["card/a.png unchanged", "card/b.png written", "card/c.png unchanged"])
  }

  @Test func `a file that is gone, or is not what was written, is made again`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    let before = try bytes(work)
    try FileManager.default.removeItem(atPath: work.path("out/c/card/a.png"))
    try work.write("cut", to: "out/c/card/b.png")
    let outcome = try await work.run().outcome
    #expect(outcome.tally == "2 written, 1 unchanged, 0 failed")
    #expect(try bytes(work) == before)
  }

  @Test func `force makes all again`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    let before = try bytes(work)
    let outcome = try await work.run(.init(isForced: true)).outcome
    #expect(outcome.tally == "3 written, 0 unchanged, 0 failed")
    #expect(try bytes(work) == before)
  }

  @Test func `a dry run writes nothing, and reports what it would`() async throws {
    let work = try Workspace()
    try work.campaign()
    let (outcome, events) = try await work.run(.init(isDryRun: true))
    #expect(outcome.tally == "0 written, 0 unchanged, 0 failed")
    #expect(
      Self.states(events) == ["card/a.png wouldWrite", "card/b.png wouldWrite", "card/c.png wouldWrite"])
    #expect(!work.exists("out"))
    _ = try await work.run()
    try work.write(Workspace.accounts.replacing("Sample", with: "Example"), to: "accounts.csv")
    let before = try bytes(work)
    let second = try await work.run(.init(isDryRun: true))
    #expect(
      Self.states(second.events) == ["card/a.png unchanged", "card/b.png wouldWrite", "card/c.png unchanged"])
    #expect(try bytes(work) == before)
  }

  /// One asset that fails between good ones.
  private func spoil(_ work: Workspace) throws {
    let long = String(repeating: "长", count: 400)
    try work.campaign(
      accounts: "id,platform,account,name\na,x,one,A\nb,x,two,\(long)\nc,x,three,C\nd,x,four,D\n")
  }

  @Test func `failing fast stops at the first`() async throws {
    let work = try Workspace()
    try spoil(work)
    let failure = try await work.failure(.init(jobs: 1, failsFast: true))
    #expect(failure.kind == .failed)
    #expect(failure.diagnostics.map(\.code) == ["fail-fast"])
    #expect(work.files(in: "out/c") == ["card/a.png", "index.html", "manifest.jsonl"])
    // What was made before is not made again.
    let outcome = try await work.run().outcome
    #expect(outcome.tally == "2 written, 1 unchanged, 1 failed")
  }

  @Test func `what a killed run left is removed, and nothing else`() async throws {
    let work = try Workspace()
    try work.campaign()
    for name in ["out/c/card/a.png.4711.tmp", "out/c/manifest.jsonl.4711.tmp", "out/c/other/x.svg.1.tmp"] {
      try work.write("half", to: name)
    }
    try work.write("kept", to: "out/c/note.txt")
    try work.write("kept", to: "out/other.tmp")
    _ = try await work.run()
    #expect(
      work.files(in: "out") == [
        "c/card/a.png", "c/card/b.png", "c/card/c.png", "c/index.html", "c/manifest.jsonl", "c/note.txt",
        "other.tmp",
      ])
  }

  @Test func `a run goes on where a killed one stopped`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    let lines = try work.text("out/c/manifest.jsonl").split(separator: "\n", omittingEmptySubsequences: false)
    // As it is while running: not sorted, the last line torn.
    try work.write("\(lines[2])\n\(lines[0])\n\(lines[1].prefix(100))", to: "out/c/manifest.jsonl")
    let outcome = try await work.run().outcome
    #expect(outcome.tally == "1 written, 2 unchanged, 0 failed")
    #expect(try work.text("out/c/manifest.jsonl") == lines.joined(separator: "\n"))
  }

  @Test func `bad input: 65, all errors at once, nothing written`() async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,x,one\nb,nox,two\nc,x,not good\n",
      assets: "- { template: card }\n- { template: crad }")
    let failure = try await work.failure()
    #expect(failure.kind == .badData)
    #expect(
      work.reported(failure.diagnostics) == [
        "accounts.csv:3:3 unknown-platform", "accounts.csv:4:8 bad-character", "6:17 unknown-template",
      ])
    #expect(!work.exists("out"))
    try work.write("id,platform,account\na,x,one\nA,x,two\n", to: "accounts.csv")
    let second = try await work.failure()
    #expect(
      work.reported(second.diagnostics) == ["accounts.csv:3:1 output-collision", "6:17 unknown-template"])
    #expect(!work.exists("out"))
  }

  @Test func `an unwritable output: 73`() async throws {
    let work = try Workspace()
    try work.campaign()
    try work.write("a file where a folder should be", to: "out")
    let failure = try await work.failure()
    #expect(failure.kind == .cannotCreate)
    #expect(failure.diagnostics.first?.hint != nil)
  }

  #if os(Linux)
    @Test func `a full disk: 75, and the run is resumed`() async throws {
      let work = try Workspace()
      try work.campaign()
      try FileManager.default.createDirectory(
        atPath: work.path("out/c/card"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: work.path("out/c/card/b.png"), withDestinationPath: "/dev/full")
      let failure = try await work.failure(.init(jobs: 1))
      #expect(failure.kind == .tryAgain)
      #expect(failure.diagnostics.map(\.code) == ["disk-full"])
      #expect(try work.manifest().map(\.path) == ["card/a.png"])
      try FileManager.default.removeItem(atPath: work.path("out/c/card/b.png"))
      let outcome = try await work.run().outcome
      #expect(outcome.tally == "2 written, 1 unchanged, 0 failed")
    }
  #endif

  @Test func `the manifest has the documented keys, in input order`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run(.init(jobs: 3))
    #expect(try work.manifest().map(\.path) == ["card/a.png", "card/b.png", "card/c.png"])
    let line = try #require(try work.text("out/c/manifest.jsonl").split(separator: "\n").first)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "event", "path", "format", "bytes", "sha256", "template", "record", "page", "width_mm", "height_mm",
        "dpi", "codes", "diagnostics", "fingerprint", "slot", "link", "encoded", "platform", "account",
        "symbol",
        "module", "check",
      ])
    #expect(json["path"] as? String == "card/a.png")
    #expect(json["record"] as? String == "a")
  }
}

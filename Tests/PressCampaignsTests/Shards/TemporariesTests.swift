import Testing

@testable import CampaignSupport
@testable import PressCampaigns

struct TemporariesTests {
  private static let names = [
    "card/a.png.12.tmp", "card/b.png.12.tmp", "manifest-1-of-2.jsonl.9.tmp", "manifest-2-of-2.jsonl.9.tmp",
    "shard-2-of-2.lock.tmp", "campaign.lock.tmp", "web/a.new.7.tmp/code.png", "web/b.old.7.tmp/code.png",
    "card/gone.png.3.tmp",
  ]

  private func left(_ shard: Shard?, _ paths: Set<String>) throws -> [String] {
    let work = try Workspace()
    for name in Self.names + ["card/mine.txt"] { try work.write("half", to: "out/\(name)") }
    Temporaries(folder: work.path("out"), shard: shard, paths: PathList(paths)).remove()
    return work.files(in: "out")
  }

  @Test func `a whole run removes all of them but its lock`() throws {
    #expect(try left(nil, []) == ["campaign.lock.tmp", "card/mine.txt"])
  }

  @Test func `a shard removes those of its own assets and its manifest`() throws {
    let kept = try left(Shard(number: 1, count: 2), ["card/a.png", "web/a"])
    let gone = ["card/a.png.12.tmp", "manifest-1-of-2.jsonl.9.tmp", "web/a.new.7.tmp/code.png"]
    #expect(kept == (Self.names.filter { !gone.contains($0) } + ["card/mine.txt"]).sorted())
  }

  @Test(arguments: [
    ("card/a.png.12.tmp", "card/a.png"), ("t/a.new.12.tmp", "t/a"), ("t/a.old.1.tmp", "t/a"),
    ("x.tmp", "x.tmp"),
  ])
  func `what a temporary was to become`(name: String, target: String) {
    #expect(Temporaries.target(of: name) == target)
  }
}

import Foundation
import PressDiagnostics
import QRPress
import Testing

@testable import CampaignSupport
@testable import PressCampaigns

struct MergedReportTests {
  private func pressed() async throws -> Workspace {
    let work = try Workspace()
    try work.campaign()
    for number in 1...2 {
      var options = CampaignOptions()
      options.shard = Shard(number: number, count: 2)
      _ = try await work.run(options)
    }
    return work
  }

  @Test func `a shard leaves a page of its own, which names its manifest`() async throws {
    let work = try await pressed()
    #expect(
      work.files(in: "out/c").filter { $0.hasSuffix(".html") } == ["index-1-of-2.html", "index-2-of-2.html"])
    #expect(try work.text("out/c/index-2-of-2.html").contains("href=\"manifest-2-of-2.jsonl\""))
  }

  @Test func `a page that is gone is reported; the report is written all the same`() async throws {
    let work = try await pressed()
    try FileManager.default.removeItem(atPath: work.path("out/c/index-1-of-2.html"))
    let outcome = try await ShardMerge([work.path("out/c")], jobs: 1).run()
    #expect(outcome.passed)
    #expect(outcome.diagnostics.map(\.code) == ["missing-page"])
    let data = try #require(CampaignReport.data(in: work.path("out/c/index.html")))
    #expect(data.assets.map(\.path) == ["card/a.png", "card/b.png", "card/c.png"])
    let first = try #require(Shard(number: 1, count: 2))
    #expect(data.assets.map { $0.picture == nil } == ["a", "b", "c"].map { first.contains($0) })
  }
}

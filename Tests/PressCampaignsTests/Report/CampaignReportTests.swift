import Foundation
import PressDiagnostics
import PressDrawing
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports
@testable import PressResources

struct CampaignReportTests {
  private func data(_ work: Workspace) throws -> ReportData {
    let page = try work.text("out/c/index.html")
    let start = try #require(page.firstRange(of: ReportPage.dataOpening)?.upperBound)
    let end = try #require(page[start...].firstRange(of: "</script>")?.lowerBound)
    return try JSONDecoder().decode(ReportData.self, from: Data(page[start..<end].utf8))
  }

  @Test func `a run leaves a page with all of its assets, each with a picture`() async throws {
    let work = try Workspace()
    try work.campaign(assets: "- { template: card, formats: [png, svg, pdf] }")
    _ = try await work.run(.init(jobs: 2))
    let data = try data(work)
    let manifest = try work.manifest()
    #expect(data.assets.map(\.path) == manifest.map(\.path))
    #expect(data.assets.count == 9 && data.assets.allSatisfy { $0.state == .passed })
    #expect(data.platforms["weibo"]?.zh == "微博")
    for asset in data.assets {
      let picture = try #require(asset.picture.flatMap { Data(base64Encoded: $0) })
      let pixels = try PictureFile.pixels(picture, shownAs: asset.path)
      #expect(pixels.width == 260 && pixels.height == 195)
    }
    #expect(!work.files(in: "out").contains { $0.hasSuffix(".tmp") })
  }

  @Test func `runs that change nothing, and any width, give the same bytes`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run(.init(jobs: 1))
    let page = try work.bytes("out/c/index.html")
    let second = try await work.run(.init(jobs: 3)).outcome
    #expect(second.unchanged == 3)
    #expect(try work.bytes("out/c/index.html") == page)
    _ = try await work.run(.init(jobs: 3, isForced: true))
    #expect(try work.bytes("out/c/index.html") == page)
  }

  @Test func `unchanged assets keep the pictures of the earlier page`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    let mark = Data("no picture".utf8).base64EncodedString()
    let picture = try #require(try data(work).assets[1].picture)
    try work.write(try work.text("out/c/index.html").replacing(picture, with: mark), to: "out/c/index.html")
    try work.write(Workspace.accounts.replacing("SwiftLang", with: "swift_org"), to: "accounts.csv")
    _ = try await work.run()
    let after = try data(work)
    #expect(after.assets[0].codes[0].account == "swift_org" && after.assets[0].picture != nil)
    #expect(after.assets[1].picture == mark)
  }

  @Test func `a failed asset is on the page, with why`() async throws {
    let work = try Workspace()
    try work.campaign(accounts: Workspace.accounts.replacing("Swift,", with: "Swift\u{10FFFD},"))
    let outcome = try await work.run().outcome
    #expect(outcome.failed == 1)
    let failed = try data(work).assets[0]
    #expect(failed.state == .failed && failed.picture == nil && failed.bytes == nil)
    #expect(failed.notes?.first?.severity == "error")
  }

  @Test(arguments: [
    ("index.html", "html"), ("INDEX.html", "html"), ("index.html/{{id}}", "png"),
    ("index-1-of-2.html", "html"),
  ])
  func `no asset can have the page's name`(name: String, format: String) async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,x,SwiftLang\n",
      more: "output: { folder: \(work.path("out")), name: \"\(name)\" }",
      assets: "- { template: \(format == "html" ? "web-embed" : "card"), formats: [\(format)] }")
    let failure = try await work.failure()
    #expect(work.reported(failure.diagnostics) == ["accounts.csv:2:1 output-name"])
    #expect(failure.diagnostics.first?.message.hasSuffix("is the report's") == true)
    #expect(!work.exists("out"))
  }

  @Test(arguments: ["", "no page of ours", ReportPage.dataOpening, ReportPage.dataOpening + "{</script>"])
  func `a page that is not ours gives no pictures`(text: String) throws {
    let work = try Workspace()
    #expect(CampaignReport.pictures(in: try work.write(text, to: "index.html")).isEmpty)
  }

  @Test func `a dry run writes no page`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run(.init(isDryRun: true))
    #expect(!work.exists("out"))
  }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports
@testable import PressResources

struct ReportedAssetsTests {
  private static let accounts =
    "id,platform,account\n" + (0..<8).map { "a\($0),x,account\($0)" }.joined(separator: "\n")

  /// Eight assets of which the third has a warning, the fifth failed, the sixth was not read back, and the last has
  /// not had its turn.
  private func reported() async throws -> ReportedAssets {
    let work = try Workspace()
    var reader = CampaignReader(file: try work.campaign(accounts: Self.accounts))
    let plan = try await CampaignPlan(try #require(try reader.read()), library: TemplateLibrary())
    try OutputFile.makeFolder(work.path("out"))
    var writer = try Manifest(folder: work.path("out")).opened()
    var lines: [AssetReport] = (0..<7).map { index in
      var report = AssetReport(path: plan.path(at: index), format: "png")
      (report.bytes, report.fingerprint) = (1, plan.mark(at: index).text)
      return report
    }
    lines[2].diagnostics = [.init(.warning("note", "look at it"))]
    (lines[4].bytes, lines[4].diagnostics) = (nil, [.init(.error("unreadable", "it does not scan"))])
    lines[5].fingerprint? += "-unverified"
    let places = try writer.add(try lines.map { Data(try $0.json().utf8) })
    return ReportedAssets(plan: plan, file: writer.file, places: places + [nil])
  }

  @Test func `all are shown where there is room`() async throws {
    let (indices, rest) = try await reported().shown(atMost: 8)
    #expect(indices == Array(0..<8) && rest.isEmpty)
  }

  @Test func `what needs a look is shown before what passed, in input order`() async throws {
    let (indices, rest) = try await reported().shown(atMost: 6)
    #expect(indices == [0, 1, 2, 4, 5, 7])
    #expect(rest == [.passed: 2])
  }

  @Test func `what has no room is counted by its state`() async throws {
    let (indices, rest) = try await reported().shown(atMost: 2)
    #expect(indices == [2, 4])
    #expect(rest == [.passed: 4, .unread: 1, .waiting: 1])
  }

  @Test func `what the manifest says is reported, and the rest is known from the plan`() async throws {
    let assets = try await reported()
    #expect(assets.report(at: 4).diagnostics.map(\.code) == ["unreadable"])
    #expect(assets.report(at: 7).path == "card/a7.png" && assets.report(at: 7).record == "a7")
    #expect(ReportAsset(assets.report(at: 7)).state == .waiting)
  }
}

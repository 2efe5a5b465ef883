import Foundation
import PressDiagnostics
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressInspection
@testable import PressReports

struct JoinedCheckTests {
  private static let count = 20

  /// A collected file, and what its manifest says of its codes.
  private func pressed(verifies: Bool = true) async throws -> (work: Workspace, codes: [CodeReport]) {
    let work = try Workspace()
    let rows = (0..<Self.count).map { "r\($0),weibo,\(1_000_000_000 + $0)" }
    try work.campaign(
      accounts: "id,platform,account\n" + rows.joined(separator: "\n") + "\n",
      assets: "- { template: card, formats: [pdf], collect: true }")
    var options = CampaignOptions()
    options.verifies = verifies
    return (work, try #require(try await work.run(options).outcome.reports.first).codes)
  }

  private func faults(_ work: Workspace, _ codes: [CodeReport]) async throws -> [String] {
    let pages = codes.enumerated().map { JoinedCheck.Page(number: $0 + 1, codes: [$1]) }
    let check = JoinedCheck(
      file: work.path("out/c/card/c.pdf"), pages: pages, size: Size(.mm(40), .mm(30)))
    return try await check.faults(jobs: 2).map(\.message)
  }

  @Test(.judged(by: .ghostscript))
  func `codes that are where they belong are read`() async throws {
    let (work, codes) = try await pressed()
    #expect(try await faults(work, codes) == [])
  }

  @Test(.judged(by: .ghostscript))
  func `a code on another record's page, or that is not there twice, is reported`() async throws {
    var (work, codes) = try await pressed()
    codes.swapAt(3, 18)
    let reported = try await faults(work, codes)
    #expect(reported.count == 2)
    #expect(
      reported.first == "'r18': ZXing and ZBar cannot read the code of 'main' from the joined file",
      "\(reported)")
    codes.swapAt(3, 18)
    let twice = JoinedCheck.Page(number: 1, codes: [codes[0], codes[0]])
    let check = JoinedCheck(
      file: work.path("out/c/card/c.pdf"), pages: [twice], size: Size(.mm(40), .mm(30)))
    #expect(try await check.faults(jobs: 1).count == 1)
  }

  @Test(.judged(by: .ghostscript))
  func `what its press did not read back is not read here`() async throws {
    var (work, codes) = try await pressed(verifies: false)
    codes.swapAt(3, 18)
    #expect(try await faults(work, codes) == [])
  }

  /// Many of A1 at once would be gigabytes of plates.
  @Test(arguments: [(40.0, 30.0, 35), (85, 55, 9), (594, 841, 1)])
  func `large pages are looked at one by one`(width: Double, height: Double, pages: Int) async throws {
    let (_, codes) = try await pressed(verifies: true)
    var code = codes[0]
    code.module.mm = 0.4
    let check = JoinedCheck(
      file: "x.pdf", pages: [.init(number: 1, codes: [code])], size: Size(.mm(width), .mm(height)))
    #expect(check.pagesAtOnce == pages)
  }
}

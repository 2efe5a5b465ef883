import Foundation
import PressDiagnostics
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressInspection
@testable import PressReports

/// All records of a template in one PDF.
struct CollectedPressTests {
  private static let count = 70

  /// - Parameter row: what stands in the place of one of the rows.
  private static func accounts(_ row: (Int) -> String = { "r\($0),weibo,\(1_000_000_000 + $0)" }) -> String {
    (["id,platform,account"] + (0..<count).map(row)).joined(separator: "\n") + "\n"
  }

  private func workspace(
    accounts: String = accounts(), spec: String = "{ template: card, formats: [pdf], collect: true }"
  ) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(accounts: accounts, assets: "- \(spec)")
    return work
  }

  @Test func `one file holds every record in input order, whatever the number of jobs`() async throws {
    let work = try workspace()
    let (outcome, _) = try await work.run(CampaignOptions(jobs: 1))
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed")
    #expect(work.files(in: "out/c") == ["card/c.pdf", "index.html", "manifest.jsonl"])
    let bytes = try work.bytes("out/c/card/c.pdf")

    let report = try #require(outcome.reports.first)
    #expect(report.record == "c")
    #expect(report.codes.map(\.record) == (0..<Self.count).map { "r\($0)" })
    #expect(report.codes.allSatisfy { $0.check.zxing == .reported(true) && $0.check.zbar == .reported(true) })

    _ = try await work.run(CampaignOptions(jobs: 3, isForced: true))
    #expect(try work.bytes("out/c/card/c.pdf") == bytes)
  }

  @Test func `a page shows its record's code to others`() async throws {
    let work = try workspace()
    let report = try #require(try await work.run().outcome.reports.first)
    for page in [1, 17, Self.count] {
      let picture = try work.page(page, of: "out/c/card/c.pdf")
      #expect(try Judge.zbar(picture) == [report.codes[page - 1].encoded])
    }
  }

  @Test(.judged(by: .ghostscript))
  func `Ghostscript looks at the same few records every time`() async throws {
    let work = try workspace()
    let report = try #require(try await work.run().outcome.reports.first)
    let looked = report.codes.filter { $0.check.plates == .reported(true) }.compactMap(\.record)
    // The first of the template, and those that the sample takes: some, but not all.
    #expect(looked.first == "r0" && looked.count > 1 && looked.count < Self.count)
    #expect(looked == ["r0"] + (1..<Self.count).map { "r\($0)" }.filter { PlateSample.contains($0) })
    #expect(
      report.codes.allSatisfy { [.reported(true), .reason("not in the sample")].contains($0.check.plates) })
  }

  @Test func `unchanged, it is kept; one changed row makes it again`() async throws {
    let work = try workspace()
    _ = try await work.run()
    #expect(try await work.run().outcome.unchanged == 1)
    try work.write(
      Self.accounts { "r\($0),weibo,\(($0 == 33 ? 2_000_000_000 : 1_000_000_000) + $0)" }, to: "accounts.csv")
    #expect(try await work.run().outcome.written == 1)
  }

  @Test func `what was not read back is made again by the next run`() async throws {
    let work = try workspace()
    var options = CampaignOptions()
    options.verifies = false
    let report = try #require(try await work.run(options).outcome.reports.first)
    #expect(report.codes.allSatisfy { $0.check.zxing == .reason("not run") })
    #expect(try await work.run(options).outcome.unchanged == 1)
    #expect(try await work.run().outcome.written == 1)
  }

  @Test func `each record that fails keeps the file from leaving, and is reported`() async throws {
    let work = try workspace()
    try work.write(
      Workspace.card.replacing("size: 26mm", with: "size: 26mm, ink: tone")
        .replacing(
          "{ name: }",
          with: "{ name: , shade: { type: color, default: \"#000000\" } }\npalette: { tone: \"{{shade}}\" }"),
      to: "card/template.yaml")
    let pale = [20, 41]
    try work.write(
      "id,platform,account,shade\n"
        + (0..<Self.count).map {
          "r\($0),weibo,\(1_000_000_000 + $0),\(pale.contains($0) ? "#d0d0d0" : "#000000")"
        }.joined(separator: "\n") + "\n", to: "accounts.csv")
    try work.write("earlier", to: "out/c/card/c.pdf")
    let (outcome, events) = try await work.run(CampaignOptions(jobs: 2))
    #expect(outcome.tally == "0 written, 0 unchanged, 1 failed")
    #expect(work.files(in: "out/c") == ["index.html", "manifest.jsonl"])
    let reported = events.compactMap { event -> String? in
      if case .diagnostic(let one) = event, one.severity == .error { one.message } else { nil }
    }
    #expect(Set(reported.map { $0.prefix { $0 != ":" } }) == ["'r20'", "'r41'"])
  }

  @Test func `languages are files of their own`() async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: Self.accounts(), more: "languages: [zh, en]\n",
      assets: "- { template: card, formats: [pdf], collect: true }")
    _ = try await work.run()
    #expect(work.files(in: "out/c") == ["card/c-en.pdf", "card/c-zh.pdf", "index.html", "manifest.jsonl"])
  }

  @Test func `only a PDF collects`() async throws {
    let work = try workspace(spec: "{ template: card, formats: [png], collect: true }")
    let failure = try await work.failure()
    #expect(failure.kind == .badData)
    #expect(failure.diagnostics.map(\.code) == ["nothing-to-collect"])
  }
}

extension Workspace {
  /// A page of a PDF as poppler draws it.
  func page(_ number: Int, of file: String) throws -> String {
    let stem = path("page-\(number)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "pdftoppm", "-png", "-r", "200", "-f", "\(number)", "-l", "\(number)", "-singlefile", path(file), stem,
    ]
    try process.run()
    process.waitUntilExit()
    return stem + ".png"
  }
}

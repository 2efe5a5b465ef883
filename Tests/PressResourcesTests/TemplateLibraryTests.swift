import Foundation
import PressDiagnostics
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressReports
@testable import PressResources

struct TemplateLibraryTests {
  /// The bundles in the repository's `Templates`.
  private static let names: [String] = {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Templates").path)) ?? []
    // The media are no bundle.
    return all.filter { !$0.hasPrefix(".") && $0 != "media" }.sorted()
  }()

  @Test func `the built-in templates are those of the repository`() throws {
    #expect(Self.names.contains("web-card-1200x630"))
    #expect(try TemplateLibrary().names() == Self.names)
  }

  @Test(arguments: names) func `a built-in template loads without a diagnostic`(name: String) throws {
    let (_, reported) = try TemplateLibrary().load(name, from: URL(fileURLWithPath: "/nowhere"))
    #expect(reported.map(\.description) == [])
  }

  @Test(arguments: names) func `a built-in template needs one account and nothing else`(name: String)
    async throws
  {
    let work = try Workspace()
    try work.campaign(accounts: "platform,account\nx,SwiftLang\n", assets: "- { template: \(name) }")
    let (outcome, events) = try await work.run()
    #expect(outcome.passed, "\(events)")
    for report in outcome.reports where !report.codes.isEmpty {
      #expect(try Judge.zbar(work.path("out/c/\(report.path)")) == report.codes.map(\.encoded))
    }
    #expect(outcome.reports.contains { !$0.codes.isEmpty })
  }

  @Test func `a folder is found by its path, and stands before a built-in`() throws {
    let work = try Workspace()
    try work.write(Workspace.card, to: "web-card-1200x630/template.yaml")
    let library = try TemplateLibrary()
    let found = try #require(library.locate("web-card-1200x630", from: work.folder))
    #expect(found.folder.path == work.path("web-card-1200x630"))
    #expect(library.locate("../web-card-1200x630", from: work.folder.appending(path: "in")) != nil)
    #expect(library.locate("no-such", from: work.folder) == nil)
    #expect(library.leadsOut("../web-card-1200x630", of: work.folder.appending(path: "in")))
    #expect(!library.leadsOut("web-card-1200x630", of: work.folder))
    #expect(!library.leadsOut("no-such", of: work.folder))
  }

  @Test func `what is not there is reported with the nearest`() throws {
    let reported = try TemplateLibrary().unknown("web-crad-1200x630")
    #expect(reported.message == "there is no template 'web-crad-1200x630'")
    #expect(reported.hint == "did you mean 'web-card-1200x630'?")
  }
}

import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

struct CampaignCheckTests {
  private func check(_ work: Workspace) async throws -> (passed: Bool, reported: [String]) {
    var options = CampaignOptions()
    options.isCheck = true
    let before = work.files()
    let (outcome, events) = try await work.run(options)
    #expect(work.files() == before)
    return (
      outcome.passed,
      events.compactMap {
        if case .diagnostic(let one) = $0 { "\(one.severity.rawValue): \(one.message)" } else { nil }
      }
    )
  }

  @Test func `what was just pressed is up to date`() async throws {
    let work = try Workspace()
    try work.campaign(
      assets: "- { template: card, formats: [png, svg, pdf] }\n- { template: web-embed, formats: [html] }")
    #expect(try await check(work).passed == false)
    _ = try await work.run()
    let (passed, reported) = try await check(work)
    #expect(passed)
    #expect(reported.isEmpty)
  }

  @Test func `each asset that is not says why`() async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: Workspace.accounts + "d,x,four,D,\ne,x,five,E,\n",
      assets: "- { template: card, formats: [svg] }\n- { template: web-embed, formats: [html] }")
    _ = try await work.run()
    try work.write(
      Workspace.accounts.replacing("Sample", with: "Example") + "e,x,five,E,\nf,x,six,F,\n",
      to: "accounts.csv")
    try FileManager.default.removeItem(atPath: work.path("out/c/card/a.svg"))
    // One byte is another, the size is the same: a run would keep it.
    var bytes = try work.bytes("out/c/card/c.svg")
    bytes[bytes.count / 2] ^= 1
    try work.write(bytes, to: "out/c/card/c.svg")
    let page = try #require(work.files(in: "out/c/web-embed/e").first { $0.hasSuffix(".html") })
    var html = try work.bytes("out/c/web-embed/e/\(page)")
    html[0] ^= 1
    try work.write(html, to: "out/c/web-embed/e/\(page)")

    let (passed, reported) = try await check(work)
    #expect(!passed)
    #expect(
      reported == [
        "error: 'card/a.svg' is gone",
        "error: 'card/b.svg' is from other input: its row, its template, a font or a version is another now",
        "error: 'card/c.svg' is not what was pressed: its bytes are others now",
        "error: 'card/f.svg' is not pressed yet",
        "error: 'web-embed/b' is from other input: its row, its template, a font or a version is another now",
        "error: 'web-embed/e' is not what was pressed: its bytes are others now",
        "error: 'web-embed/f' is not pressed yet",
        "warning: 'card/d.svg' is from an earlier run; the campaign no longer has it",
        "warning: 'web-embed/d' is from an earlier run; the campaign no longer has it",
      ])
  }

  @Test func `a report that is gone is not up to date`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run()
    try FileManager.default.removeItem(atPath: work.path("out/c/index.html"))
    let (passed, reported) = try await check(work)
    #expect(!passed)
    #expect(reported == ["error: 'index.html' is gone"])
  }

  @Test func `a failed asset is not up to date`() async throws {
    let work = try Workspace()
    let long = String(repeating: "长", count: 400)
    try work.campaign(accounts: "id,platform,account,name\na,x,one,A\nb,x,two,\(long)\n")
    _ = try await work.run()
    let (passed, reported) = try await check(work)
    #expect(!passed)
    #expect(reported == ["error: 'card/b.png' did not pass its check"])
  }
}

import Foundation
import PressDrawing
import PressReading
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// The sheets to print, judged by poppler and zbar.
@Suite(.judged(by: .pdftoppm, .pdftotext))
struct ReportSheetTests {
  private static let options = {
    var options = CampaignOptions(jobs: 2)
    options.sheets = [.signOff, .contactSheet]
    return options
  }()

  @Test func `every code is on the sign-off sheet once, with its account and what was read back`()
    async throws
  {
    let work = try Workspace()
    // Long enough for several lines.
    let path = "a/path/" + String(repeating: "and/so/on/", count: 4)
    try work.campaign(
      accounts: Workspace.accounts + "d,web,https://example.com/\(path),Long,长\n",
      assets: "- { template: card, formats: [png, svg] }")
    _ = try await work.run(Self.options)
    let pdf = work.path("out/c/sign-off.pdf")
    let links = try work.manifest().flatMap(\.codes).map(\.encoded)
    #expect(links.count == 8 && Set(links).count == 4)
    let picture = try Poppler.picture(of: pdf, in: work)
    #expect(try Judge.zbar(picture).sorted() == Set(links).sorted())
    let text = try Poppler.text(of: pdf)
    for link in Set(links) { #expect(text.contains(link), "\(link)") }
    for word in ["SwiftLang", "微博 / Weibo", "已用手机打开", "Opened on a phone", "Read back", "1 / 1", "+ 1"] {
      #expect(text.contains(word.filter { !$0.isWhitespace }), "\(word)")
    }
  }

  @Test func `every asset is on the contact sheet, and its code still scans`() async throws {
    let work = try Workspace()
    try work.campaign()
    _ = try await work.run(Self.options)
    let pdf = work.path("out/c/contact-sheet.pdf")
    let text = try Poppler.text(of: pdf)
    for name in ["card/a.png", "card/b.png", "card/c.png"] { #expect(text.contains(name)) }
    let links = try work.manifest().flatMap(\.codes).map(\.encoded)
    #expect(try Judge.zbar(try Poppler.picture(of: pdf, in: work)).sorted() == links.sorted())
  }

  @Test func `the same bytes each time, and none unless asked for`() async throws {
    let (one, two) = (try Workspace(), try Workspace())
    for work in [one, two] { try work.campaign() }
    _ = try await one.run(Self.options)
    _ = try await two.run()
    for name in ["sign-off.pdf", "contact-sheet.pdf"] {
      #expect(!two.exists("out/c/\(name)"))
    }
    _ = try await two.run(Self.options)
    for name in ["sign-off.pdf", "contact-sheet.pdf"] {
      #expect(try one.bytes("out/c/\(name)") == two.bytes("out/c/\(name)"))
    }
  }

  @Test func `what was not read back is said so, and what failed is not signed off`() async throws {
    let work = try Workspace()
    try work.campaign(accounts: Workspace.accounts.replacing("Swift,", with: "Swift\u{10FFFD},"))
    var options = Self.options
    options.verifies = false
    let outcome = try await work.run(options).outcome
    #expect(outcome.failed == 1)
    let text = try Poppler.text(of: work.path("out/c/sign-off.pdf"))
    #expect(text.contains("Notreadback") && !text.contains("Name:Readback"))
    #expect(!text.contains("SwiftLang") && text.contains("1234567890"))
    #expect(try Poppler.text(of: work.path("out/c/contact-sheet.pdf")).contains("未通过/Failed"))
  }
}

/// Poppler's programs: a judge of PDFs that is not ours.
private enum Poppler {
  private static let pages = ExternalProgram(name: "pdftoppm", title: "Poppler", package: "poppler-utils")
  private static let words = ExternalProgram(name: "pdftotext", title: "Poppler", package: "poppler-utils")

  /// All of a file's text, without blanks and line breaks.
  static func text(of file: String) throws -> String {
    let outcome = try words.run(["-raw", file, "-"], needed: "reads a PDF")
    return String(decoding: outcome.output, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// Its first page at 300 dots an inch.
  static func picture(of file: String, in work: Workspace) throws -> String {
    let stem = work.path("page-\(UUID().uuidString)")
    _ = try pages.run(["-r", "300", "-png", "-singlefile", file, stem], needed: "draws a PDF")
    return "\(stem).png"
  }
}

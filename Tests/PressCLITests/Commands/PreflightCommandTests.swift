import Foundation
import Testing

@testable import PressResources

struct PreflightCommandTests {
  /// A page of 200 × 200 pt that draws what it is given.
  private func pdf(_ words: String, pages: Int = 1) -> String {
    let kids = (0..<pages).map { "\(10 + $0) 0 R" }.joined(separator: " ")
    var text = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    text += "2 0 obj << /Type /Pages /Kids [\(kids)] /Count \(pages) >> endobj\n"
    text += "3 0 obj << /Length \(words.utf8.count) >> stream\n\(words)\nendstream endobj\n"
    for page in 0..<pages {
      text +=
        "\(10 + page) 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /TrimBox [10 10 190 190] "
      text += "/BleedBox [1 1 199 199] /Contents 3 0 R /Resources << >> >> endobj\n"
    }
    return text + "trailer << /Root 1 0 R /Size \(10 + pages) >>\n%%EOF\n"
  }

  @Test func `a file of ours has no error`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "code.pdf")
    let result = try tool.run("preflight", "code.pdf")
    #expect(result.status == 0, "\(result.out)")
    let reported = try #require(try tool.run("preflight", "code.pdf", "--json").json().first)
    #expect(reported["errors"] as? Int == 0 && reported["pages"] as? Int == 1)
    let rules = try #require(reported["rules"] as? [[String: String]])
    #expect(rules.contains { $0["rule"] == "total-ink" && $0["result"] == "passed" })
  }

  @Test func `findings have a place, what a printer says and a way out`() throws {
    let tool = try CommandLineTool()
    try tool.write(pdf("1 0 0 rg 30 30 90 90 re f 0 w 30 30 m 50 50 l S", pages: 3), to: "bad.pdf")
    let result = try tool.run("preflight", "bad.pdf")
    #expect(result.status == 1)
    #expect(result.out.contains("page 1\n    error    hairline"))
    #expect(result.out.contains("a line has no width, and 2 more like it"))
    #expect(result.out.contains("the printer: the line is too thin to be held on the plate"))
    #expect(result.out.contains("the way out: give it at least 0.25 pt"))
    #expect(result.out.contains("bad.pdf: 1 error, "))

    let reported = try #require(try tool.run("preflight", "bad.pdf", "--json").json().first)
    let finding = try #require(
      (reported["findings"] as? [[String: Any]])?.first { $0["code"] as? String == "hairline" })
    #expect(finding["severity"] as? String == "error" && finding["page"] as? Int == 1)
    #expect(finding["more"] as? Int == 2)
    #expect(
      (finding["hint"] as? String)?.isEmpty == false && (finding["printer"] as? String)?.isEmpty == false)
    #expect(reported["target"] as? String == "plain" && reported["file"] as? String == "bad.pdf")
  }

  @Test func `ink is measured over squares, against the printer's limit`() throws {
    let tool = try CommandLineTool()
    // 0.6 is 153 of 255, so that nothing is rounded.
    try tool.write(pdf("1 1 1 .6 k 30 30 90 90 re f"), to: "ink.pdf")
    let result = try tool.run("preflight", "ink.pdf")
    #expect(result.status == 1)
    #expect(result.out.contains("360 % of ink lie on a square of 15 mm, over 320 %"))
    #expect(try tool.run("preflight", "ink.pdf", "--ink-limit", "380").status == 0)
  }

  @Test func `without Ghostscript the ink is not measured, and that is reported`() throws {
    let tool = try CommandLineTool()
    try tool.write(pdf("1 1 1 1 k 30 30 90 90 re f"), to: "ink.pdf")
    let result = try tool.runAlone("preflight", "ink.pdf")
    #expect(result.status == 0)
    #expect(result.out.contains("not run: total-ink: Ghostscript is not installed"))
  }

  @Test func `another target than the file's own`() throws {
    let tool = try CommandLineTool()
    try tool.write(pdf("0 0 0 1 k 30 30 90 90 re f"), to: "plain.pdf")
    #expect(try tool.run("preflight", "plain.pdf").status == 0)
    let result = try tool.run("preflight", "plain.pdf", "--target", "x4")
    #expect(result.status == 1)
    #expect(result.out.contains("output-intent"))
  }

  @Test func `exit statuses`() throws {
    let tool = try CommandLineTool()
    try tool.write("no pdf", to: "text.pdf")
    #expect(try tool.run("preflight", "no.pdf").status == 66)
    #expect(try tool.run("preflight", "text.pdf").status == 65)
    #expect(try tool.run("preflight").status == 64)
    #expect(try tool.run("preflight", "text.pdf", "--ink-limit", "9").status == 64)
    #expect(try tool.run("preflight", "text.pdf", "--target", "x9").status == 64)
  }
}

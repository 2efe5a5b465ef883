import Foundation
import PressDiagnostics
import Testing

@testable import PressCampaigns
@testable import PressReports

struct ManifestLineTests {
  private static let print = String(repeating: "a1", count: 16)

  private func line(_ text: String) -> ManifestLine? { ManifestLine(Array(text.utf8)) }

  @Test func `it finds in a line what decoding it finds`() throws {
    var report = AssetReport(path: "模板/馆-1.png", format: "png")
    (report.bytes, report.fingerprint, report.template) = (1234, Self.print, "a \"b\" \\ [c] {d} , }")
    for said in [[], [Diagnostic.warning("note", "said \"so\": {[")]] {
      report.diagnostics = said.map(DiagnosticReport.init)
      let found = try #require(line(try report.json()))
      #expect(found.path == report.path && found.bytes == 1234)
      #expect(found.mark?.text == Self.print)
      #expect(found.hasDiagnostics == !said.isEmpty)
    }
    report.bytes = nil
    #expect(line(try report.json())?.bytes == nil)
  }

  @Test func `the grade is that of the worst code, wherever it stands`() {
    #expect(
      line(#"{"codes":[{"check":{"grade":"B"}},{"check":{"grade":"A"}}],"path":"y"}"#)?.grade
        == UInt8(ascii: "B"))
    #expect(line(#"{"path":"y","template":"\"grade\":\"F\""}"#)?.grade == nil)
    #expect(line(#"{"path":"grade"}"#)?.grade == nil)
  }

  @Test func `nested keys of the same name are passed over`() {
    let found = line(#"{"codes":[{"path":"x","bytes":7}],"path":"y","symbol":{"bytes":8}}"#)
    #expect(found?.path == "y" && found?.bytes == nil && found?.mark == nil)
  }

  @Test func `every cut of a line is no line`() throws {
    var report = AssetReport(path: "馆\\.png", format: "png")
    (report.path, report.bytes, report.fingerprint) = ("馆.png", 1, Self.print)
    let whole = Array(try report.json().utf8)
    #expect(ManifestLine(whole) != nil)
    for length in whole.indices { #expect(ManifestLine(whole.prefix(length)) == nil, "\(length) bytes") }
    #expect(ManifestLine(whole + Array("}".utf8)) == nil)
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "{\"path\"}", "{\"path\":", "{\"path\":\"a\",}", "null", "{\"a\":\"\\",
  ])
  func `what is no report is none`(text: String) {
    #expect(line(text) == nil)
  }
}

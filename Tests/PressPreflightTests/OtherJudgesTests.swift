import Foundation
import TestSupport
import Testing

@testable import PressPreflight

/// What others say of the same files.
struct OtherJudgesTests {
  /// poppler's list of fonts: embedded or not, by name.
  private func fonts(_ bytes: Data) throws -> [String: Bool] {
    try Judge.withFile(bytes) { file in
      var fonts: [String: Bool] = [:]
      for line in try Judge.run("pdffonts", [file]).split(separator: "\n").dropFirst(2) {
        // name … emb sub uni object generation
        let words = line.split(separator: " ")
        guard words.count > 6 else { continue }
        fonts[String(words[0])] = words[words.count - 5] == "yes"
      }
      return fonts
    }
  }

  @Test func `poppler finds the same font missing, in a form too`() throws {
    #expect(try fonts(SamplePDF.x4().bytes) == ["ABCDEF+Sample": true])
    let cases = RuleCase.fonts.filter { $0.rule == .fontEmbedded && $0.says.contains("'Helvetica'") }
    // On the page, and in a form.
    #expect(cases.count >= 2)
    for one in cases {
      let bytes = try one.broken().bytes
      #expect(try fonts(bytes)["Helvetica"] == false)
      #expect(try Preflight(data: bytes).findings.contains { $0.text.contains("Helvetica") })
    }
  }

  @Test func `poppler measures the same resolution`() throws {
    let cases = RuleCase.pictures.filter { $0.rule == .imageResolution }
    #expect(!cases.isEmpty)
    for one in cases {
      let bytes = try one.broken().bytes
      let reported = try Judge.withFile(bytes) { try Judge.run("pdfimages", ["-list", $0]) }
      let words = try #require(reported.split(separator: "\n").last).split(separator: " ")
      // … object generation x-ppi y-ppi size ratio
      let both = words.suffix(4).prefix(2).compactMap { Double($0) }
      let theirs = try #require(both.min())
      let text = try #require(try Preflight(data: bytes).findings.first?.text)
      let match = try #require(text.firstMatch(of: #/ has (\d+) ppi/#))
      #expect(abs(theirs - (Double(match.output.1) ?? 0)) <= 1, "\(reported)")
    }
  }

  @Test func `qpdf has nothing against the good files`() throws {
    for sample in [try SamplePDF.x4(), try .x1a(), try .plain()] {
      let said = try Judge.withFile(sample.bytes) { try Judge.run("qpdf", ["--check", $0]) }
      #expect(said.contains("No syntax or stream encoding errors found"))
    }
  }

  @Test(.judged(by: .oxide))
  func `pdf_oxide agrees on what makes an X-4`() throws {
    #expect(try OxideJudge.complaints(SamplePDF.x4().bytes, level: "4") == [])
    var unnamed = try SamplePDF.x4()
    try unnamed.change(.catalog, "/OutputIntents [10 0 R]", "")
    #expect(try !OxideJudge.complaints(unnamed.bytes, level: "4").isEmpty)
    #expect(try unnamed.findings() == ["error output-intent"])
  }
}

import CQREncode
import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

/// F keeps an asset from leaving, D is a warning, and both name the parameter and a way out.
struct ArtworkQualityFindingsTests {
  private func check(_ artwork: Artwork) throws -> CheckReport {
    SymbolCheck.check(
      try artwork.bitmap(width: 6, height: 6), at: artwork.sample.geometry(dots: 6),
      expecting: artwork.sample.content)
  }

  @Test(arguments: [(5, "C", []), (6, "D", ["weak-grade"]), (7, "F", ["low-grade"])])
  func `a symbol that both decoders read is refused when nothing is left for dirt`(
    errors: Int, grade: String, codes: [String]
  ) throws {
    var artwork = try Artwork(version: 2)
    for codeword in artwork.anatomy.codewords(at: .medium).prefix(errors) {
      artwork.invert(at: try #require(codeword.first))
    }
    let report = try check(artwork)
    #expect(report.zxing == .passed && report.zbar == .passed)
    #expect(report.grade.rawValue == grade && report.findings.map(\.code) == codes)
    #expect(report.passed == (grade != "F"))
    if errors == 6 {
      #expect(report.findings.map(\.message) == ["the artwork grade is D: unused error correction 25 %"])
      #expect(report.findings.first?.hint.contains("higher level") == true)
    }
  }

  @Test func `pale modules are refused by their modulation`() throws {
    var artwork = try Artwork(version: 2)
    for place in artwork.anatomy.codewords(at: .medium).joined() where artwork.grays[place] == 0 {
      artwork.grays[place] = 177
    }
    let report = try check(artwork)
    #expect(report.findings.map(\.code).contains("low-grade"))
    #expect(report.findings.contains { $0.message == "the artwork grade is F: modulation 12 %" })
    #expect(!report.passed && report.quality?.worst?.parameter == .modulation)
  }

  @Test func `what is reported already is not reported twice`() throws {
    var artwork = try Artwork(version: 2)
    for column in [10, 14] { artwork.invert(6, column) }
    let report = try check(artwork)
    #expect(report.quality?[.fixedPattern]?.grade == .f)
    #expect(report.findings.map(\.code) == ["damaged-pattern"])
    let sample = artwork.sample
    let pale = SymbolCheck.check(
      try sample.bitmap(dark: pixel("#fee500")), at: sample.geometry(), expecting: sample.content)
    #expect(!pale.findings.map(\.code).contains { $0.hasSuffix("-grade") })
  }

  @Test func `every parameter has words and a way out`() {
    for parameter in ArtworkQuality.Parameter.allCases where parameter != .contrast {
      let quality = ArtworkQuality(measures: [.init(parameter: parameter, value: 1, grade: .f)])
      let finding = quality.findings(beside: [], ground: " over '#000000'").first
      #expect(finding?.isError == true && finding?.hint.isEmpty == false)
      #expect(finding?.message.contains(parameter.rawValue) == true)
      #expect(finding?.message.hasSuffix(" over '#000000'") == true)
      let weak = ArtworkQuality(measures: [.init(parameter: parameter, value: 1, grade: .d)])
      #expect(weak.findings(beside: [], ground: "").map(\.isError) == [false])
    }
  }
}

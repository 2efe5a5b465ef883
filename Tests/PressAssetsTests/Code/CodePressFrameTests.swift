import Foundation
import PressDiagnostics
import PressDrawing
import PressLinks
import PressPreflight
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressFiles
@testable import PressReports

/// A frame stands outside of the quiet zone, says what one gets, and spoils no code.
struct CodePressFrameTests {
  private func request(
    _ shape: CodeFrame.Shape, _ language: String? = nil, format: AssetFormat = .png
  ) throws -> CodeRequest {
    var request = CodeRequest(
      link: try FollowLink("wechat:http://weixin.qq.com/r/Sample7E0123456789ab"), format: format)
    request.codeStyle.frame = CodeFrame(shape)
    request.language = language
    return request
  }

  @Test(arguments: CodeFrame.Shape.allCases, [nil, "zh", "en"])
  func `a framed code is read by all`(shape: CodeFrame.Shape, language: String?) throws {
    let request = try request(shape, language)
    let result = try #require(try CodePress().press(request, path: "a.png").first)
    let check = try #require(result.report.codes.first?.check)
    #expect(check.zxing == .reported(true) && check.zbar == .reported(true))
    #expect(result.report.widthMM.map { abs($0 - 30) < 0.05 } == true)
    #expect((result.report.heightMM ?? 0) > 30)
    let work = try Workspace()
    #expect(
      try Judge.zbar(try work.write(result.file, to: "a.png")) == [
        "http://weixin.qq.com/r/Sample7E0123456789ab"
      ])
    #expect(try Judge.isSoundPNG(work.path("a.png")))
  }

  @Test(arguments: CodeFrame.Shape.allCases, [AssetFormat.svg, .pdf, .eps])
  func `vectors take frames too`(shape: CodeFrame.Shape, format: AssetFormat) throws {
    let plain = try #require(
      try CodePress().press(
        CodeRequest(
          link: try FollowLink("wechat:http://weixin.qq.com/r/Sample7E0123456789ab"), format: format),
        path: "a"
      ).first)
    let framed = try #require(try CodePress().press(request(shape, format: format), path: "a").first)
    // The words' outlines are in it.
    #expect(framed.file.count > plain.file.count + 1000)
    #expect(framed.report.codes.first?.check.zbar == .reported(true))
  }

  @Test(arguments: CodeFrame.Shape.allCases)
  func `a framed PDF keeps off the knife, and no printer objects`(shape: CodeFrame.Shape) throws {
    let result = try #require(try CodePress().press(request(shape, format: .pdf), path: "a.pdf").first)
    #expect(result.report.widthMM == 30)
    let findings = try Preflight(data: result.file).findings.filter { $0.severity != .info }
    #expect(findings.isEmpty, "\(findings.map(\.text))")
  }

  @Test func `a module size asked for is kept, and the picture grows`() throws {
    var request = try request(.rounded)
    request.measure = .scale(6)
    let result = try #require(try CodePress().press(request, path: "a.png").first)
    #expect(result.report.codes.first?.module.dots == 6)
  }

  @Test func `words that do not fit are an error with a way out`() throws {
    var request = try request(.band)
    request.codeStyle.frame?.words = .plain(String(repeating: "very long words ", count: 12))
    let failure = #expect(throws: AssetFailure.self) { _ = try CodePress().press(request, path: "a.png") }
    #expect(failure?.failure.kind == .badData)
    #expect(failure?.failure.diagnostics.first?.hint != nil)
  }

  @Test func `words of its own stand in place of the platform's`() throws {
    var request = try request(.caption, "en")
    #expect(request.frameWords == "Follow us on WeChat")
    request.language = "fr"
    #expect(request.frameWords == "Follow us on WeChat")
    request.codeStyle.frame?.words = .byLanguage([("zh", "扫"), ("en", "Scan")])
    request.language = nil
    #expect(request.frameWords == "扫\nScan")
  }

  /// A pale frame is nobody's business; a pale code is.
  @Test func `the code's contrast counts, not the frame's`() throws {
    var request = try request(.outline)
    request.codeStyle.frame?.color = try Color(parsing: "#e0e0e0")
    _ = try CodePress().press(request, path: "a.png")
    request.ink = try Color(parsing: "#e0e0e0")
    let failure = #expect(throws: AssetFailure.self) { _ = try CodePress().press(request, path: "a.png") }
    #expect(failure?.failure.kind == .failed)
  }
}

import Foundation
import PressLinks
import PressReading
import PressSymbols
import Testing

@testable import PressAssets
@testable import PressReports
@testable import PressResources

struct CodeReportTests {
  private func report(_ style: String) throws -> CodeReport {
    var request = CodeRequest(link: try FollowLink("weibo:1234567890"), format: .png)
    request.codeStyle = try StyleLibrary().load(style)
    return try #require(try CodePress().press(request, path: "a.png").first?.report.codes.first)
  }

  /// Of the same link, all shapes fill the reader's aperture; a gradient of dark colours costs little.
  @Test(arguments: (try? StyleLibrary().names()) ?? [])
  func `every built-in style has grade A`(style: String) throws {
    let check = try report(style).check
    #expect(check.grade == "A", "\(check)")
  }

  @Test func `gives the parameters of the grade to three decimals`() throws {
    let check = try report("diamond").check
    let parameters = try #require(check.parameters)
    #expect(parameters.contrast == check.contrast && parameters.unusedErrorCorrection == 1)
    #expect(parameters.fixedPattern == 0 && parameters.format == 0)
    let json = String(decoding: try JSONEncoder().encode(check), as: UTF8.self)
    for key in ["modulation", "unused_error_correction", "fixed_pattern", "format", "axial", "grid"] {
      let value = try #require(json.firstMatch(of: try Regex("\"\(key)\":(\\d+(\\.\\d{1,3})?)[,}]")))
      #expect(!value.isEmpty)
    }
  }

  @Test func `reads a manifest from before there were parameters`() throws {
    let line = #"{"zxing":true,"zbar":true,"grade":"A","contrast":1,"scan_distance_mm":268}"#
    let check = try JSONDecoder().decode(CodeReport.CheckResult.self, from: Data(line.utf8))
    #expect(check.grade == "A" && check.parameters == nil)
  }
}

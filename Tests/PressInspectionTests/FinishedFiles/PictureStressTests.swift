import Foundation
import PressDiagnostics
import PressDrawing
import PressLinks
import PressReading
import PressRendering
import PressSymbols
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressFiles
@testable import PressInspection
@testable import PressReports

struct PictureStressTests {
  /// A code as qrpress makes it, and as it is read from its file.
  private func picture(_ text: String = "x:SwiftLang", side: Length = .mm(30)) throws -> Bitmap {
    var request = CodeRequest(link: try StressSamples.link(text), format: .png)
    request.measure = .side(side)
    let file = try #require(try CodePress().press(request, path: "code.png").first).file
    return try ImageDecoder.decode(EncodedImage(format: .png, bytes: file))
  }

  @Test func `a picture's resolution gives the module`() throws {
    let code = try #require(
      try PictureStress.stress(picture(), name: "a.png", only: [.tilt, .jpeg]).first)
    #expect(code.platform == "x" && code.text.contains("SwiftLang"))
    // 30 mm are 354 dots; whole dots a module.
    let dots = code.report.module.millimetres / 25.4 * 300
    #expect(abs(dots - dots.rounded()) < 1e-3)
    #expect(code.report.readsAtRest && code.report.margin(.jpeg) ?? 100 < 50)
    #expect(code.report.ladders.map(\.kind) == [.tilt, .jpeg])
  }

  @Test func `a given measure goes before the resolution`() throws {
    let picture = try picture()
    func module(_ measure: PictureStress.Measure?) throws -> Double {
      try #require(try PictureStress.stress(picture, name: "a", measure: measure, only: []).first)
        .report.module.millimetres
    }
    #expect(try module(.module(.mm(2))) == 2)
    #expect(abs(try module(.width(.mm(60))) / module(nil) - 2) < 0.01)
  }

  @Test func `a picture that does not say how large it is needs a measure`() throws {
    var picture = try picture()
    picture.resolution = nil
    let failure = #expect(throws: PressFailure.self) {
      try PictureStress.stress(picture, name: "a.png", only: [])
    }
    #expect(failure?.kind == .usage)
    #expect(failure?.diagnostics.first?.message == "the picture 'a.png' does not say how large it is")
    #expect(failure?.diagnostics.first?.hint?.contains("--module") == true)
  }

  @Test func `no code is a failure`() throws {
    let white = Bitmap(
      width: 50, height: 50, layout: .gray, pixels: [UInt8](repeating: 255, count: 2500), resolution: .print)
    let failure = #expect(throws: PressFailure.self) {
      try PictureStress.stress(#require(white), name: "a.png")
    }
    #expect(failure?.kind == .failed && failure?.diagnostics.first?.code == "no-symbol")
  }

  @Test func `the line of JSON has the margins with their units`() throws {
    let code = try #require(
      try PictureStress.stress(picture(), name: "a.png", only: [.tilt, .defocus]).first)
    let line = try code.json(file: "a.png")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let stress = try #require(object["stress"] as? [String: Any])
    #expect(object["event"] as? String == "stress" && object["path"] as? String == "a.png")
    #expect(stress["tilt_degrees"] as? Double == code.report.margin(.tilt))
    #expect(stress["blur_mm"] as? Double == code.report.margin(.defocus).map { ($0 * 1e4).rounded() / 1e4 })
    #expect(stress["distance_mm"] == nil && stress["reads_at_rest"] as? Bool == true)
    let back = try JSONDecoder().decode(StressFigures.self, from: JSONEncoder().encode(code.figures))
    #expect(back == code.figures)
  }

  @Test func `the sheet is A3 at 300 dots an inch`() throws {
    let code = try #require(
      try PictureStress.stress(picture(), name: "a.png", only: [.tilt, .defocus]).first)
    let sheet = try ImageDecoder.decode(
      EncodedImage(format: .png, bytes: try StressSheet.png(of: code)))
    #expect((sheet.width, sheet.height) == (3508, 4961))
    #expect(try StressSheet.png(of: code) == StressSheet.png(of: code))
  }

  @Test(arguments: [
    "中文内容 中文", "a\u{7}b\u{202E}c", String(repeating: "long ", count: 600),
    "https://" + String(repeating: "m", count: 2000),
  ])
  func `any content fits its sheet`(content: String) throws {
    var code = try #require(try PictureStress.stress(picture(), name: "a.png", only: [.inkLoss]).first)
    code.text = content
    #expect(try StressSheet.png(of: code).count > 1000)
  }
}

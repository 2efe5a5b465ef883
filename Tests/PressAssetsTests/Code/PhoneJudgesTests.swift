import Foundation
import PressDrawing
import PressLinks
import PressRendering
import PressSymbols
import PressTemplates
import PressText
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressDots
@testable import PressResources

/// What OpenCV's reader and WeChat's engine make of every style, frame and built-in template.
@Suite(.judged(by: .phones))
struct PhoneJudgesTests {
  private static let link = "https://weibo.com/u/1234567890"

  private static let styles: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Styles").path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private func png(style: String? = nil, frame: CodeFrame.Shape? = nil) throws -> Data {
    var request = CodeRequest(link: try FollowLink("weibo:1234567890"), format: .png)
    if let style { request.codeStyle = try StyleLibrary().load(style) }
    request.codeStyle.frame = frame.map { CodeFrame($0) } ?? request.codeStyle.frame
    request.measure = .scale(12)
    return try #require(try CodePress().press(request, path: "a.png").first).file
  }

  @Test func `every style is read as it is, and as a phone sees it`() throws {
    let views = 30
    let pictures = try Self.styles.flatMap { style in
      let bytes = try png(style: style)
      return [
        PhoneJudges.Picture(style, says: Self.link, png: bytes),
        PhoneJudges.Picture("\(style)-views", says: Self.link, views: views, png: bytes),
      ]
    }
    let verdicts = try PhoneJudges.verdicts(on: pictures)
    let plain = try #require(verdicts["plain-views"])
    #expect(plain.opencv >= views / 2 && plain.wechat >= views / 2, "\(plain)")
    for style in Self.styles {
      let (clean, seen) = (try #require(verdicts[style]), try #require(verdicts["\(style)-views"]))
      #expect(clean.opencv == 1 && clean.wechat == 1, "\(style): \(clean)")
      // A style may cost a quarter of what plain squares give.
      #expect(
        4 * seen.opencv >= 3 * plain.opencv && 4 * seen.wechat >= 3 * plain.wechat,
        "\(style): \(seen), \(plain)")
    }
  }

  @Test func `every frame is read`() throws {
    let pictures = try CodeFrame.Shape.allCases.map { shape in
      PhoneJudges.Picture(shape.rawValue, says: Self.link, png: try png(frame: shape))
    }
    for (frame, verdict) in try PhoneJudges.verdicts(on: pictures) {
      #expect(verdict.opencv == 1 && verdict.wechat == 1, "\(frame): \(verdict)")
    }
  }

  @Test func `every code of every built-in template is read, with what is around it`() throws {
    let folder = Repository.file("Templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/template.yaml").path)
    }.sorted()
    let renderer = RasterRenderer(cmykProfile: try Resources.cmykProfile())
    var pictures: [PhoneJudges.Picture] = []
    for name in names {
      let (template, _) = try TemplateLibrary().load(name, from: folder)
      let content = try TemplateProof.samples(for: template, language: nil, folder: folder)
      var symbols: [String: Symbol] = [:]
      for code in content.codes { symbols[code.slot.name] = try code.source.symbol() }
      let filling = Composer.Content(values: content.values, symbols: symbols, pictures: content.pictures)
      for page in content.template.pages {
        let composition = try Composer(setter: TextSetter()).compose(
          page, of: content.template, with: filling, on: .exact)
        for code in composition.codes {
          let module = code.placement.module
          let resolution = try #require(Resolution(dotsPerInch: 8 * 25.4 / module.millimetres))
          let picture = try renderer.draw(
            composition.scene, region: code.placement.symbolBox.inset(by: -(module * 8)), at: resolution,
            ground: .color(content.template.garment ?? .white))
          pictures.append(
            PhoneJudges.Picture(
              "\(name)-\(page.name)-\(code.slot.name)",
              says: String(decoding: code.symbol.encoded, as: UTF8.self),
              png: Data(try PNGEncoder.encode(picture.gray()))))
        }
      }
    }
    #expect(pictures.count >= names.count)
    for (code, verdict) in try PhoneJudges.verdicts(on: pictures) {
      #expect(verdict.opencv == 1 && verdict.wechat == 1, "\(code): \(verdict)")
    }
  }
}

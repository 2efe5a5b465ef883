import Foundation
import Testing

@testable import PressSVG

struct SVGTranslationTests {
  private static let content = """
    <switch><rect width='1' height='1' systemLanguage='zh-Hans, ja'/><rect width='2' height='2' \
    systemLanguage='en'/><rect width='3' height='3'/><rect width='4' height='4'/></switch>
    """

  @Test(arguments: [
    ("zh", "1"), ("zh-Hans-CN", "1"), ("JA", "1"), ("en", "2"), ("en-GB", "2"), ("fr", "3"), ("e", "3"),
    (nil, "3"),
  ])
  func `the asset's language decides`(language: String?, width: String) throws {
    let drawing = try SVGDrawingTests.read(SVGDrawingTests.drawing(Self.content))
    #expect(drawing.isTranslated)
    let svg = String(decoding: SVGTranslation.choose(drawing.svg, language), as: UTF8.self)
    #expect(svg.contains("<g><rect width=\"\(width)\" height=\"\(width)\"/></g>"), "\(svg)")
  }

  @Test func `a choice without languages is made at once`() throws {
    let drawing = try SVGDrawingTests.read(
      SVGDrawingTests.drawing("<switch><g id='a'/><g id='b'/></switch>"))
    #expect(!drawing.isTranslated && !String(decoding: drawing.svg, as: UTF8.self).contains("id=\"b\""))
  }
}

import Foundation
import Testing

@testable import PressSVG

struct SVGMarginTests {
  private func margin(_ content: String, _ page: String = "width='10' height='20'") -> SVGMargin? {
    SVGMargin(Data("<svg xmlns='http://www.w3.org/2000/svg' \(page)>\(content)</svg>".utf8))
  }

  @Test func `a drawing with effects is drawn on a larger page`() throws {
    let wide = try #require(margin("<g filter='blur(1)'/>"))
    #expect(abs(wide.share - 0.3) < 1e-9)
    let text = String(decoding: wide.svg, as: UTF8.self)
    #expect(text.contains("width=\"16.0\" height=\"32.0\" viewBox=\"-3.0 -6.0 16.0 32.0\""), "\(text)")
    #expect(
      text.contains("<svg width=\"10.0\" height=\"20.0\" x=\"0.0\" y=\"0.0\" overflow=\"visible\">"),
      "\(text)")
  }

  @Test func `as much larger as its effects reach`() throws {
    let filter = """
      <filter id='f'><feGaussianBlur stdDeviation='0.1 0.2'/><feOffset dx='0.1' dy='-0.3'/></filter>
      """
    let scaled = filter + "<g transform='scale(2)'><path filter='url(#f)'/></g>"
    #expect(abs((margin(scaled)?.share ?? 0) - 0.18) < 1e-9)
    // Units of a tenth of the page's.
    #expect(abs((margin(scaled, "width='10' height='20' viewBox='0 0 100 200'")?.share ?? 0) - 0.018) < 1e-9)
    #expect(margin("<g filter='blur(900)'/>")?.share == 0.5)
  }

  @Test(arguments: ["<g/>", "<filter id='f'><feFlood/></filter><g filter='url(#f)'/>", "<g filter='none'/>"])
  func `one whose effects reach nowhere is not`(content: String) { #expect(margin(content) == nil) }
}

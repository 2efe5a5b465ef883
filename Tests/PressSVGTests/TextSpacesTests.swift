import Foundation
import Testing

@testable import PressSVG

/// Line ends are blanks, as browsers show them; librsvg drops them.
struct TextSpacesTests {
  private func words(_ content: String, _ attributes: String = "") throws -> String {
    let text = "<text font-family='Noto Sans' \(attributes)>\(content)</text>"
    let root = try SVGParser.read(try SVGDrawingTests.read(SVGDrawingTests.drawing(text)).svg)
    return root.family.map { $0.ownText }.joined(separator: "|").replacing("|", with: "")
  }

  @Test(arguments: [
    ("one\ntwo", "", "one two"), ("one\n\n  two\n", "", "one two"), ("a&#9;b&#10;c", "", "a b c"),
    ("你好\n世界", "", "你好 世界"), ("a&#13;&#10;b&#13;c", "", "a b c"),
    ("a   b\nc", "style='white-space:pre-line'", "a b c"),
    ("a   b\nc", "style='white-space:nowrap'", "a b c"), ("a  b\nc", "style='white-space:pre'", "a  b c"),
    ("a\n  b\n", "xml:space='preserve'", "a   b "), ("a  b", "style='white-space-collapse:preserve'", "a  b"),
    ("a  b", "xml:space='preserve' style='white-space:normal'", "a b"),
    ("e\u{301}\ne\u{301}", "", "e\u{301} e\u{301}"), ("a  b", "style='white-space:preserve nowrap'", "a  b"),
  ])
  func `line ends and tabs are blanks`(content: String, attributes: String, wanted: String) throws {
    #expect(try words(content, attributes) == wanted)
  }

  @Test func `between spans too`() throws {
    let svg = try SVGDrawingTests.mended(
      "<text font-family='Noto Sans'>Hello\n<tspan font-weight='bold'>bold</tspan>\nworld</text>")
    #expect(svg.contains(">Hello <tspan font-weight=\"bold\">bold</tspan> world</text>"), "\(svg)")
  }
}

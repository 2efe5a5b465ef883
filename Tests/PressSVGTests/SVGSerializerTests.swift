import Foundation
import Testing

@testable import PressSVG

struct SVGSerializerTests {
  /// librsvg finds no name with a space in it.
  @Test(arguments: [
    ("Layer 1", "Layer_20_1"), ("Ebene_1", "Ebene_1"), ("a(b)", "a_28_b_29_"), ("层 1", "层_20_1"),
    ("x.y:z-1", "x.y:z-1"),
  ])
  func `names are written so that all find them`(id: String, written: String) {
    #expect(SVGSerializer.identifier(id) == written)
    #expect(SVGSerializer.identifier(written) == written)
  }

  @Test func `what refers to a name with spaces still finds it`() throws {
    let drawing = try SVGDrawingTests.mended(
      """
      <linearGradient id='My red'><stop stop-color='red'/></linearGradient><rect id='a b' width='9' height='9' \
      fill='url("#My red")'/><use href='#a b' x='9'/><rect width='9' height='9' fill='url(#My red) blue'/>
      """)
    #expect(drawing.contains("<linearGradient id=\"My_20_red\">") && drawing.contains("<rect id=\"a_20_b\""))
    #expect(drawing.contains("fill=\"url(#My_20_red)\"") && drawing.contains("fill=\"url(#My_20_red) blue\""))
    #expect(drawing.contains("xlink:href=\"#a_20_b\""))
  }

  @Test func `a part of another file has its names set apart`() throws {
    let root = try SVGParser.read(Data("<g id='a b'><use href='#a b' fill='url(#c)'/></g>".utf8))
    #expect(
      SVGSerializer.part(root, prefix: "p-")
        == "<g id=\"p-a_20_b\"><use href=\"#p-a_20_b\" fill=\"url(#p-c)\"/></g>")
  }
}

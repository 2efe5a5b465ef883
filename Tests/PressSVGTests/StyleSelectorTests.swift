import Foundation
import Testing

@testable import PressSVG

struct StyleSelectorTests {
  private func matches(_ text: String) throws -> [String] {
    let svg = """
      <svg xmlns='http://www.w3.org/2000/svg' id='root'><g id='a' class='x y'><path id='b' class='x'/>
      <path id='c' data-k='one two'/></g><path id='d' lang='zh-CN'/></svg>
      """
    guard case .selector(let selector) = StyleSelector.read(text) else { return ["?"] }
    return try SVGParser.read(Data(svg.utf8)).family.filter(selector.matches).compactMap(\.id)
  }

  @Test(arguments: [
    ("*", ["root", "a", "b", "c", "d"]), ("path", ["b", "c", "d"]), (".x", ["a", "b"]), ("#c", ["c"]),
    ("g path", ["b", "c"]), ("svg > path", ["d"]), ("path.x", ["b"]), (".x.y", ["a"]), ("path + path", ["c"]),
    ("g ~ path", ["d"]), ("[data-k~=two]", ["c"]), ("path[lang|='zh']", ["d"]), (":root", ["root"]),
    ("path:first-child", ["b"]), ("svg .x .x", ["b"]), ("path:last-child", ["c", "d"]),
    ("[id^=ro]", ["root"]), ("[id=\"A\" i]", ["a"]), ("[id='A']", []), ("[id='a' s]", ["a"]),
    ("[ lang |= 'ZH' I ]", ["d"]), ("[data-k='one two']", ["c"]), ("[id=b]", ["b"]),
    ("[data-k*=' T'i]", ["c"]),
  ])
  func `what a selector is for`(text: String, wanted: [String]) throws {
    #expect(try matches(text) == wanted)
  }

  @Test(arguments: [
    "a:not(b)", "a::before", "a >", "> a", "a:nth-child(2)", "", "a || b", "&", "a{",
    "#1a", ".2b", "[id=1]", "[id='a' x]", "[id=a b]", "[id='a]", "[xlink|href]", ".-3",
  ])
  func `others are not understood`(text: String) {
    guard case .unknown = StyleSelector.read(text) else {
      Issue.record("understood")
      return
    }
  }

  @Test(arguments: [
    ("@namespace url(http://www.w3.org/1999/xhtml);", "lime"), ("@namespace 'http://example.org/';", "lime"),
    ("@namespace url( \"http://www.w3.org/2000/svg\" );", "red"),
    ("@namespace svg url(http://www.w3.org/2000/svg);", "red"),
    ("@namespace h 'http://www.w3.org/1999/xhtml';", "red"),
  ])
  func `a sheet for other elements than SVG's says nothing of them`(head: String, paint: String) throws {
    let style = "<style>\(head).a{fill:red}</style>"
    let svg = try SVGDrawingTests.mended("\(style)<rect class='a' width='9' height='9' fill='lime'/>")
    #expect(svg.contains("fill=\"\(paint)\""))
    // The next sheet is one by itself.
    let both = try SVGDrawingTests.mended(
      "\(style)<style>rect{fill:blue}</style><rect width='9' height='9'/>")
    #expect(both.contains("fill=\"blue\""))
  }

  @Test func `a deep selector ends`() {
    let text = String(repeating: ":not(", count: 20_000)
    guard case .unknown = StyleSelector.read(text) else {
      Issue.record("understood")
      return
    }
  }

  @Test func `what hovers is never printed`() {
    guard case .never = StyleSelector.read("a:hover .b") else {
      Issue.record("not never")
      return
    }
  }
}

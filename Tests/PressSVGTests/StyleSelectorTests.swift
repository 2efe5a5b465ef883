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
    ("[id^=ro]", ["root"]),
  ])
  func `what a selector is for`(text: String, wanted: [String]) throws {
    #expect(try matches(text) == wanted)
  }

  @Test(arguments: ["a:not(b)", "a::before", "a >", "> a", "a:nth-child(2)", "", "a || b", "&", "a{"])
  func `others are not understood`(text: String) {
    guard case .unknown = StyleSelector.read(text) else {
      Issue.record("understood")
      return
    }
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

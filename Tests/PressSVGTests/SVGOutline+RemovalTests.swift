import Foundation
import Testing

@testable import PressSVG

/// A drawing without what only shows where something is to stand.
struct SVGOutlineRemovalTests {
  private func without(_ names: [String], _ content: String) throws -> String {
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>\(content)</svg>"
    let left = String(decoding: try SVGOutline(Data(svg.utf8)).without(names), as: UTF8.self)
    let start = try #require(left.firstIndex(of: ">").map { left.index(after: $0) })
    return String(left[start...].dropLast("</svg>".count))
  }

  @Test func `an element goes by its id, else by its name`() throws {
    let content = "<g><rect id='a' data-name='b'/><rect id='b'/><path id='c' data-name='d e'/></g>"
    #expect(
      try without(["b"], content)
        == "<g><rect id=\"a\" data-name=\"b\"/><path id=\"c\" data-name=\"d e\"/></g>")
    #expect(try without(["d e", "a", "nothing"], content) == "<g><rect id=\"b\"/></g>")
  }

  @Test func `what others refer to stays, with what it refers to itself`() throws {
    let left = try without(
      ["qr"],
      """
      <g id='qr' stop-color='red' fill='blue'><linearGradient id='one'><stop offset='0'/></linearGradient><rect id='r' fill='url(#one)'/>\
      <linearGradient id='two' xlink:href='#one'/><text>Sample</text></g><path fill='url(#two) red'/>
      """)
    #expect(!left.contains("Sample") && !left.contains("<rect"))
    #expect(left.hasPrefix("<defs><linearGradient id=\"one\""), "\(left)")
    #expect(left.contains("<linearGradient id=\"two\"") && left.contains("<path fill=\"url(#two) red\"/>"))
  }

  @Test func `a shape that is repeated elsewhere is drawn there alone`() throws {
    let left = try without(["qr"], "<g><rect id='qr' width='3'/></g><use xlink:href='#qr' x='9'/>")
    #expect(left == "<g><defs><rect id=\"qr\" width=\"3\"/></defs></g><use xlink:href=\"#qr\" x=\"9\"/>")
  }

  @Test func `an object that was translated goes in every language`() throws {
    let content = """
      <switch><g systemLanguage='zh'><text id='t1' data-name='text-a'>关注</text></g><g><g><text id='t2' \
      data-name='text-a'>Follow</text></g></g></switch><rect id='r' data-name='text-a'/>
      """
    #expect(
      try without(["text-a"], content)
        == "<switch><g systemLanguage=\"zh\"/><g><g/></g></switch><rect id=\"r\" data-name=\"text-a\"/>")
  }

  @Test func `no other part of a choice comes in its place`() throws {
    let content = """
      <switch><text id='t1' data-name='text-a' systemLanguage='zh'>关注</text><text id='t2' data-name='text-a'>Follow</text></switch>
      """
    #expect(try without(["text-a"], content) == "<switch><g systemLanguage=\"zh\"/><g/></switch>")
    #expect(
      try without(["t1"], content)
        == "<switch><g systemLanguage=\"zh\"/><text id=\"t2\" data-name=\"text-a\">Follow</text></switch>")
  }
}

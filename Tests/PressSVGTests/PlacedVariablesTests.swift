import Foundation
import Testing

@testable import PressSVG

/// What is repeated takes the variables of where it is repeated, as browsers have it.
struct PlacedVariablesTests {
  private static let icon = "<defs><path id='i' d='M0 0h5v5z' style='fill:var(--c,blue)'/></defs>"

  /// The paints that are drawn, in the order of what repeats them.
  private func paints(_ content: String) throws -> [String] {
    let root = try SVGParser.read(try SVGDrawingTests.read(SVGDrawingTests.drawing(content)).svg)
    let named = root.family.reduce(into: [String: SVGElement]()) { all, one in
      if let id = one.id { all[id] = one }
    }
    func drawn(_ element: SVGElement, _ depth: Int) -> [String] {
      guard element.name != "defs", element.name != "symbol" || depth > 0, depth < 9 else { return [] }
      let target = element.name == "use" ? element.link.flatMap { named[String($0.dropFirst())] } : nil
      return [element["fill"]].compactMap { $0 } + (target.map { drawn($0, depth + 1) } ?? [])
        + element.children.flatMap { drawn($0, depth) }
    }
    return drawn(root, 0)
  }

  @Test(arguments: [
    ("\(icon)<use href='#i' style='--c:red'/><use href='#i' x='6'/>", ["red", "blue"]),
    ("<style>.a{--c:red}</style>\(icon)<use class='a' href='#i'/>", ["red"]),
    ("\(icon)<g style='--c:red'><use href='#i'/><use href='#i' style='--c:lime'/></g>", ["red", "lime"]),
    // What stands around the repeated one itself is not handed on.
    ("<g style='--c:red'>\(icon)</g><use href='#i'/>", ["blue"]),
    ("\(icon)<g id='two'><use href='#i'/></g><use href='#two' style='--c:red'/>", ["blue", "red"]),
    (
      "<symbol id='s' viewBox='0 0 9 9'><path d='M0 0h9v9z' fill='var(--c,blue)'/></symbol>"
        + "<g style='--c:red'><use href='#s' width='5' height='5'/></g><use href='#s' width='5' height='5'/>",
      ["red", "blue"]
    ),
    (
      "\(icon)<defs><g id='two'><use href='#i' style='--d:0'/></g></defs><use href='#two' style='--c:red'/>"
        + "<use href='#two' style='--c:lime'/>", ["red", "lime"]
    ),
    // Its own counts more.
    (
      "<defs><g id='i' style='--c:red'><path d='M0 0h5v5z' fill='var(--c)'/></g></defs>"
        + "<use href='#i' style='--c:lime'/>", ["red"]
    ),
  ])
  func `a repeated shape takes the variables of its use`(content: String, wanted: [String]) throws {
    #expect(try paints(content) == wanted)
  }

  @Test func `nothing is copied where the variables are the same, and once where many say the same`() throws {
    func count(_ content: String) throws -> Int {
      String(decoding: try SVGDrawingTests.read(SVGDrawingTests.drawing(content)).svg, as: UTF8.self)
        .ranges(of: "d=\"M0 0h5v5z\"").count
    }
    let same = "<style>:root{--c:red}</style>\(Self.icon)<use href='#i'/><use href='#i' x='6'/>"
    #expect(try count(same) == 1)
    let uses = (0..<40).map { "<use href='#i' x='\($0)' style='--c:red'/>" }.joined()
    #expect(try count(Self.icon + uses + "<use href='#i' y='9'/>") == 2)
  }

  @Test func `what grows by being repeated in itself ends`() {
    let levels = (1...12).map { level in
      let uses = (0..<9).map { "<use href='#l\(level - 1)' style='--c\(level):\($0)'/>" }
      return "<g id='l\(level)'>\(uses.joined())</g>"
    }
    let faults = #expect(throws: SVGFaults.self) {
      let icon = "<path id='l0' d='M0 0h5v5z' style='fill:var(--c1)'/>"
      _ = try SVGDrawingTests.read(
        SVGDrawingTests.drawing("<defs>\(icon)\(levels.joined())</defs><use href='#l12'/>"))
    }
    #expect(faults?.all.contains { $0.message.contains("repeats too much") && $0.hint != nil } == true)
  }
}

import Foundation
import Testing

@testable import PressSVG

/// What is read of a text that only shows where another is to stand.
struct SVGPlacedTextTests {
  private static let box = NestedSVG.Box(x: -3, y: -3, width: 106, height: 66)

  private func text(_ content: String, root: String = "width='106mm' height='66mm' viewBox='0 0 1060 660'")
    throws -> SVGPlacedText?
  {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' \(root)>\(content)</svg>"
    return try SVGOutline(Data(svg.utf8)).text(of: "text-a", in: Self.box)
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }

  @Test func `places are those of the box`() throws {
    let found = try #require(
      try text(
        """
        <g transform='translate(100 50)'><g transform='scale(2)'>
        <text id='text-a' x='10' y='20' font-size='30' font-family="'Noto Sans', Arial" font-weight='600'
          fill='tomato' text-anchor='middle' letter-spacing='3'>Follow us</text></g></g>
        """))
    let line = try #require(found.lines.first)
    #expect(found.lines.count == 1 && line.words == "Follow us")
    #expect(isNear(line.x, 9) && isNear(line.baseline, 6), "\(line)")
    #expect(isNear(found.size, 6) && isNear(found.tracking, 0.1))
    #expect(found.anchor == .middle && found.weight == 600 && !found.isItalic && found.color == "tomato")
    #expect(found.families == ["Noto Sans", "Arial"])
  }

  @Test func `lines, wherever their places are said`() throws {
    let found = try #require(
      try text(
        """
        <g id='text-a' font-size='20' opacity='0.5'><text x='40' y='100'><tspan>Fol</tspan><tspan>low</tspan>
        <tspan x='40' dy='1.5em' fill-opacity='0.5'>us</tspan></text><text y='90' x='40' fill='#fff'>Above</text></g>
        """))
    #expect(found.lines.map(\.words.trimmed) == ["Above", "Follow", "us"])
    #expect(zip(found.lines.map(\.baseline), [6.0, 7, 10]).allSatisfy(isNear), "\(found.lines)")
    // The first text says how all looks.
    #expect(found.color == "black" && found.opacity == 0.5)
  }

  @Test(arguments: [
    "<text id='text-a' transform='rotate(5)' y='9' font-size='9'>a</text>",
    "<text id='text-a' transform='scale(1 2)' y='9' font-size='9'>a</text>",
    "<text id='text-a' x='50%' y='9' font-size='9'>a</text>",
    "<svg><text id='text-a' y='9' font-size='9'>a</text></svg>",
    "<text id='text-a' y='9' font-size='9'> </text>", "<rect id='text-a' width='9' height='9'/>",
  ])
  func `what cannot be followed is none`(content: String) throws {
    #expect(try text(content) == nil)
  }

  @Test func `a colour is plain or none`() throws {
    func color(_ fill: String) throws -> String? {
      try text("<g color='teal'><text id='text-a' y='9' font-size='9' \(fill)>a</text></g>")?.color
    }
    #expect(try color("") == "black")
    #expect(try color("fill='currentColor'") == "teal")
    #expect(try color("fill='url(#g)'") == nil)
    #expect(try color("fill='none'") == nil)
    #expect(try color("fill='rgba(1,2,3,0.5)'") == "rgba(1,2,3,0.5)")
  }
}

import PressDrawing
import Testing

@testable import PressPDF

struct InkSpaceTests {
  private func color(_ text: String) throws -> Color { try Color(parsing: text) }

  @Test(
    arguments: [
      ("#000000", [0, 0, 0, 1]), ("#ffffff", [0, 0, 0, 0]), ("#333333", [0, 0, 0, 0.8]),
      ("cmyk(0,0,0,100)", [0, 0, 0, 1]), ("cmyk(10,20,30,40)", [0.1, 0.2, 0.3, 0.4]),
    ] as [(String, [Double])])
  func `neutrals and process colours are inks`(text: String, inks: [Double]) throws {
    let (space, components) = InkSpace.resolve(try color(text))
    #expect(space == .process)
    #expect(zip(components, inks).allSatisfy { abs($0 - $1) < 1e-12 }, "\(components)")
  }

  @Test func `other screen colours stay, spot inks go under their name`() throws {
    #expect(try InkSpace.resolve(color("#ff0000")) == (.screen, [1, 0, 0]))
    let ink = SpotInk(name: "White", process: [0, 0, 0, 0])
    #expect(try InkSpace.resolve(color("spot('White', cmyk(0,0,0,0))")) == (.spot(ink), [1]))
  }

  /// The stops of a gradient, and the space that holds them; nil where there is none.
  @Test(
    arguments: [
      (["#000000", "cmyk(100,0,0,0)"], "process"), (["#000000", "#ffffff"], "process"),
      (["#ff0000", "#0000ff"], "screen"), (["#ff0000", "#000000"], "screen"),
      (["#ff0000", "cmyk(0,0,0,50)"], "screen"), (["#ff0000", "cmyk(100,0,0,0)"], nil),
      (["spot('A', cmyk(1,2,3,4))", "#ffffff"], "spot"),
      (["cmyk(0,0,0,0)", "spot('A', cmyk(1,2,3,4))"], "spot"),
      (["spot('A', cmyk(1,2,3,4))", "spot('A', cmyk(1,2,3,4))"], "spot"),
      (["spot('A', cmyk(1,2,3,4))", "spot('B', cmyk(1,2,3,4))"], nil),
      (["spot('A', cmyk(1,2,3,4))", "spot('A', cmyk(4,3,2,1))"], nil),
      (["spot('A', cmyk(1,2,3,4))", "#000000"], nil), (["spot('A', cmyk(1,2,3,4))", "#ff0000"], nil),
    ] as [([String], String?)])
  func `a gradient takes the one space that holds all its stops`(texts: [String], name: String?) throws {
    let stops = try texts.enumerated().map { Gradient.Stop(Double($0.offset) / 2, try color($0.element)) }
    let gradient = try #require(Gradient(.radial(center: .zero, radius: .mm(1)), stops: stops))
    guard let name else {
      #expect(throws: PDFError.mixedGradient) { try InkSpace(gradient) }
      return
    }
    let found =
      switch try InkSpace(gradient) {
      case .process: "process"
      case .screen: "screen"
      case .spot: "spot"
      }
    #expect(found == name)
  }

  @Test func `names are escaped as each language has it`() {
    #expect(InkSpace.pdfName("PANTONE 186 C") == "/PANTONE#20186#20C")
    #expect(InkSpace.pdfName("a/b#(é)") == "/a#2Fb#23#28#C3#A9#29")
    #expect(InkSpace.postScriptString("a (b) \\ é") == "(a \\(b\\) \\\\ \\303\\251)")
    #expect(InkSpace.postScriptComment(String(repeating: "é", count: 99)).utf8.count <= 182)
  }
}

import Foundation
import PressDrawing
import PressPDF
import PressRendering
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressImposition
@testable import PressInspection
@testable import PressReports

/// What a page's content says of its codes.
struct WrittenCodesTests {
  /// A page as qrpress writes it for a press.
  private func page(_ scene: Scene) throws -> (SourceDocument, SourcePage) {
    let rules = PressRules(.x4, try PrintingCondition(.fogra39, profile: PressFile.profile()))
    let document = try PressDocument(.init(rules, title: "t"), sources: .drawn(by: .init()))
    try document.addPage(scene)
    let source = try SourceDocument(document.finish())
    return (source, source.pages[0])
  }

  @Test(arguments: [1, 40, 150, 300]) func `a code, its place and module are reported`(length: Int) throws {
    let text = "https://example.com/" + String(repeating: "a", count: length)
    let file = try PressFile(text, side: .mm(30))
    let (source, page) = try page(file.scene)
    let codes = try #require(WrittenCodes.codes(of: page, in: source))
    try #require(codes.count == 1)
    #expect(codes[0].text == text && codes[0].isRead && codes[0].plates == .reported(true))
    let (box, placement) = (try #require(codes[0].box), file.code.placement)
    let module = try #require(codes[0].module)
    #expect(abs((module - placement.module).millimetres) < 0.0001)
    #expect(abs((box.minX - placement.origin.x).millimetres) < 0.001)
    #expect(abs((box.minY - placement.origin.y).millimetres) < 0.001)
    #expect(
      codes[0].version.map { module * Double(17 + 4 * $0) }.map {
        abs(($0 - box.size.width).millimetres) < 0.001
      } == true)
  }

  @Test func `a page without a code has none, and two are two`() throws {
    let empty = try page(Scene(trim: Size(.mm(60), .mm(50)), nodes: []))
    #expect(WrittenCodes.codes(of: empty.1, in: empty.0)?.isEmpty == true)
    var scene = try PressFile("https://x.com/a").scene
    let other = try PressFile("https://x.com/b").scene.nodes
    scene.nodes.append(.group(Transform(a: 0, b: 0.5, c: -0.5, d: 0, tx: .mm(60), ty: .mm(0)), other))
    let two = try page(scene)
    #expect(WrittenCodes.codes(of: two.1, in: two.0)?.map(\.text) == ["https://x.com/a", "https://x.com/b"])
  }

  @Test func `a spoilt code, and what is no code, leave the page to the search`() throws {
    // Squares on a grid, as many as a symbol has.
    var path = Path()
    for index in 0..<60 {
      path.add(PressFile.box(Double(index % 10) * 2 + 1, Double(index / 10) * 2 + 1, 1, 1))
    }
    let squares = try page(
      Scene(trim: Size(.mm(60), .mm(50)), nodes: [.fill(path, .solid(.black))]))
    #expect(WrittenCodes.codes(of: squares.1, in: squares.0) == nil)
    var scene = try PressFile().scene
    guard case .fill(let modules, let paint) = scene.nodes[0] else {
      Issue.record("the page does not begin with its modules: \(scene.nodes[0])")
      return
    }
    // A third of the symbol's outlines are missing.
    var part = Path()
    part.elements = Array(modules.elements.prefix(modules.elements.count * 2 / 3))
    scene.nodes[0] = .fill(part, paint)
    let spoilt = try page(scene)
    #expect(WrittenCodes.codes(of: spoilt.1, in: spoilt.0) == nil)
  }

  @Test func `curves in number, many strokes and gradients leave the page to the search`() throws {
    let (circle, box) = (Path.ellipse(in: PressFile.box(1, 1, 3, 3)), PressFile.box(1, 1, 3, 3))
    let gradient = try #require(
      Gradient(.linear(from: .zero, to: Point(.mm(9), .zero)), stops: [.init(0, .black), .init(1, .white)]))
    let more: [[Scene.Node]] = [
      Array(repeating: .fill(circle, .solid(.black)), count: 5),
      Array(repeating: .stroke(.rect(box), width: .mm(1), .solid(.black)), count: 9),
      [.fill(.rect(box), .gradient(gradient))],
    ]
    for nodes in more {
      let (source, page) = try page(PressFile(above: nodes).scene)
      #expect(WrittenCodes.codes(of: page, in: source) == nil)
    }
    let (source, page) = try page(PressFile(above: Array(more[0].prefix(1))).scene)
    #expect(WrittenCodes.codes(of: page, in: source)?.count == 1)
  }
}

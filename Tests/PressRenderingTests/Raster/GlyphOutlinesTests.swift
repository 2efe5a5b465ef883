import Foundation
import PressDrawing
import PressRendering
import PressText
import Testing

@testable import PressDots

struct GlyphOutlinesTests {
  private let page = Rect(x: .mm(10), y: .mm(20), width: .mm(100), height: .mm(60))

  private func run(_ text: String, size: Double = 10, family: String = "Noto Sans CJK SC") throws -> GlyphRun
  {
    let style = TextStyle(families: [family], size: .mm(size), language: "zh-cn")
    return try #require(try TextSetter().set(text, style: style, in: page).runs.first)
  }

  /// The box around all points of a path.
  private func bounds(_ path: Path) throws -> Rect {
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let p), .line(let p): [p]
      case .curve(let p, let q, let end): [p, q, end]
      case .close: []
      }
    }
    let (x, y) = (points.map(\.x), points.map(\.y))
    let (minX, minY) = (try #require(x.min()), try #require(y.min()))
    return Rect(x: minX, y: minY, width: try #require(x.max()) - minX, height: try #require(y.max()) - minY)
  }

  @Test func `a full-width character fills its em box`() throws {
    let outline = try bounds(GlyphOutlines().path(of: run("国")))
    let em = Rect(page.origin, Size(.mm(10), .mm(10)))
    #expect(em.contains(outline))
    #expect(outline.size.width > .mm(8))
    #expect(outline.size.height > .mm(8))
  }

  @Test func `characters stand upright on their baseline`() throws {
    let baseline = page.minY + .mm(8.8)
    let high = try bounds(GlyphOutlines().path(of: run("E")))
    #expect(abs((high.maxY - baseline).millimetres) < 0.01)
    #expect(high.minY < baseline - .mm(7))
    let deep = try bounds(GlyphOutlines().path(of: run("g")))
    #expect(deep.maxY > baseline + .mm(1))
  }

  @Test(arguments: ["Noto Sans CJK SC", "DejaVu Sans"])  // cubic outlines and quadratic ones
  func `outlines grow with the size`(family: String) throws {
    let small = try bounds(GlyphOutlines().path(of: run("S", size: 5, family: family)))
    let large = try bounds(GlyphOutlines().path(of: run("S", size: 20, family: family)))
    #expect(abs(large.size.width / small.size.width - 4) < 0.01)
    #expect(abs(large.size.height / small.size.height - 4) < 0.01)
  }

  @Test func `glyphs that do not reach a part are left out of it`() throws {
    let outlines = GlyphOutlines()
    let pair = try run("国中")
    var first = pair
    first.glyphs = Array(pair.glyphs.prefix(1))
    #expect(try outlines.path(of: pair, in: page) == outlines.path(of: pair))
    let left = Rect(page.origin, Size(.mm(9), .mm(10)))
    #expect(try outlines.path(of: pair, in: left) == outlines.path(of: first))
    let below = Rect(x: page.minX, y: page.minY + .mm(20), width: .mm(50), height: .mm(10))
    #expect(try outlines.path(of: pair, in: below).isEmpty)
  }

  @Test func `a run is its glyphs one after the other`() throws {
    let outlines = GlyphOutlines()
    let pair = try run("国中")
    var (first, second) = (pair, pair)
    first.glyphs = Array(pair.glyphs.prefix(1))
    second.glyphs = Array(pair.glyphs.suffix(1))
    #expect(
      try outlines.path(of: pair).elements == outlines.path(of: first).elements
        + outlines.path(of: second).elements)
    #expect(try outlines.path(of: pair) == outlines.path(of: pair))
  }

  @Test func `a space has no outline`() throws {
    var space = try run("a b")
    space.glyphs = [space.glyphs[1]]
    #expect(try GlyphOutlines().path(of: space).isEmpty)
  }

  @Test(arguments: [Data(), Data("no font".utf8), Data(count: 10_000)]) func `garbage is no font`(file: Data)
  {
    let face = FontFace(identifier: "bad", family: "bad", file: file, index: 0)
    let run = GlyphRun(
      face: face, size: .mm(1), glyphs: [.init(index: 1, origin: .zero, cluster: 0)], text: "a",
      language: "en")
    #expect(throws: RenderingError.font(identifier: "bad")) { try GlyphOutlines().path(of: run) }
  }

  @Test func `half a font and glyphs beyond its last draw what they can`() throws {
    var run = try run("国")
    run.glyphs[0].index = 0xFFFF_FFF0
    #expect(try GlyphOutlines().path(of: run).isEmpty)
    let half = FontFace(
      identifier: "half", family: "half", file: run.face.file.prefix(run.face.file.count / 2), index: 0)
    _ = try? GlyphOutlines().path(
      of: GlyphRun(face: half, size: .mm(1), glyphs: run.glyphs, text: "国", language: "zh"))
  }
}

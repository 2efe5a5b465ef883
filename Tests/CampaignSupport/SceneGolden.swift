import Foundation
import PressDrawing

@testable import PressFiles

/// A scene as text that stays readable and does not depend on which version of a font is installed.
///
/// Lengths in millimetres to two decimals. A line of text is its words, its size and the box from its first
/// glyph's origin to its last one's, to a tenth: runs on one baseline are one line, no glyph is named. A path of more
/// than 16 elements, a symbol's modules as a rule, is their number and a digest of them.
struct SceneGolden {
  private static let head = """
    # millimetres; text is words, size, [x baseline-0.88em, first to last glyph, size];
    # a path of more than 16 elements is its count, its bounds and a digest of its points

    """

  static func text(_ scene: Scene) -> String {
    let edges = [scene.bleed.top, scene.bleed.right, scene.bleed.bottom, scene.bleed.left].map { mm($0) }
    let first =
      "scene \(mm(scene.trim.width)) x \(mm(scene.trim.height)) bleed \(edges.joined(separator: " "))"
    return head + ([first] + lines(scene.nodes, "  ")).joined(separator: "\n") + "\n"
  }

  private static func lines(_ nodes: [Scene.Node], _ indent: String) -> [String] {
    var found: [String] = []
    var open: (runs: [GlyphRun], paint: Paint)?
    func close() {
      if let open { found.append(indent + line(open.runs, open.paint)) }
      open = nil
    }
    for node in nodes {
      if case .glyphs(let run, let paint) = node {
        guard !run.glyphs.isEmpty else { continue }
        if let last = open, last.paint == paint, last.runs.last?.size == run.size,
          last.runs.last?.glyphs.first?.origin.y == run.glyphs.first?.origin.y
        {
          open?.runs.append(run)
        } else {
          close()
          open = ([run], paint)
        }
        continue
      }
      close()
      switch node {
      case .modules(let matrix, let paint):
        found.append("\(indent)fill \(text(paint)) \(text(matrix.outline))")
      case .fill(let path, let paint): found.append("\(indent)fill \(text(paint)) \(text(path))")
      case .stroke(let path, let width, let paint):
        found.append("\(indent)stroke \(text(paint)) \(mm(width)) \(text(path))")
      case .clip(let path, let inner):
        found += ["\(indent)clip \(text(path))"] + lines(inner, indent + "  ")
      case .group(_, let inner): found += ["\(indent)group"] + lines(inner, indent + "  ")
      case .image(_, let box): found.append("\(indent)image \(text(box))")
      case .artwork(_, let box): found.append("\(indent)artwork \(text(box))")
      case .page(let page, let box): found.append("\(indent)page \(page.number) \(text(box))")
      case .glyphs: break
      }
    }
    close()
    return found
  }

  private static func line(_ runs: [GlyphRun], _ paint: Paint) -> String {
    let origins = runs.flatMap { $0.glyphs.map(\.origin) }
    let size = runs[0].size
    let (left, right) = (origins.map(\.x).min() ?? .zero, origins.map(\.x).max() ?? .zero)
    let box = [left, (origins.first?.y ?? .zero) - size * 0.88, right - left, size]
      .map { $0.millimetres.decimal(places: 1) }.joined(separator: " ")
    let families = runs.map(\.face.family).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return "text \(text(paint)) \(families.joined(separator: " + ")) \(runs[0].language) [\(box)] "
      + "'\(runs.map(\.text).joined())'"
  }

  private static func mm(_ length: Length) -> String { length.millimetres.decimal(places: 2) }
  private static func text(_ point: Point) -> String { "\(mm(point.x)),\(mm(point.y))" }
  private static func text(_ box: Rect) -> String {
    "[\(mm(box.minX)) \(mm(box.minY)) \(mm(box.size.width)) \(mm(box.size.height))]"
  }
  private static func text(_ paint: Paint) -> String {
    if case .solid(let color) = paint { color.description } else { "\(paint)" }
  }

  private static func text(_ path: Path) -> String {
    let words = path.elements.map { element in
      switch element {
      case .move(let p): "M\(text(p))"
      case .line(let p): "L\(text(p))"
      case .curve(let p, let q, let end): "C\(text(p)) \(text(q)) \(text(end))"
      case .close: "Z"
      }
    }
    guard words.count > 16 else { return words.joined(separator: " ") }
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let p), .line(let p): [p]
      case .curve(let p, let q, let end): [p, q, end]
      case .close: []
      }
    }
    let (x, y) = (points.map(\.x), points.map(\.y))
    let box = Rect(
      x: x.min() ?? .zero, y: y.min() ?? .zero, width: (x.max() ?? .zero) - (x.min() ?? .zero),
      height: (y.max() ?? .zero) - (y.min() ?? .zero))
    let digest = Data(words.joined(separator: " ").utf8).sha256.prefix(12)
    return "path of \(words.count) in \(text(box)) digest \(digest)"
  }
}

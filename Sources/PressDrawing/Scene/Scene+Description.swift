extension Scene: CustomStringConvertible {
  /// The scene as text in millimetres, a node a line: what tests keep as goldens.
  package var description: String {
    let edges = [bleed.top, bleed.right, bleed.bottom, bleed.left].map { mm($0) }.joined(separator: " ")
    return
      (["scene \(mm(trim.width)) x \(mm(trim.height)) bleed \(edges)"]
      + nodes.flatMap { lines($0, indent: "  ") }).joined(separator: "\n") + "\n"
  }

  private func lines(_ node: Node, indent: String) -> [String] {
    switch node {
    case .fill(let path, let paint): ["\(indent)fill \(text(paint)) \(text(path))"]
    case .modules(let matrix, let paint): lines(.fill(matrix.outline, paint), indent: indent)
    case .stroke(let path, let width, let paint):
      ["\(indent)stroke \(text(paint)) \(mm(width)) \(text(path))"]
    case .glyphs(let run, let paint):
      [
        "\(indent)glyphs \(text(paint)) \(run.face.family) \(mm(run.size)) at "
          + "\(run.glyphs.first.map { text($0.origin) } ?? "-") \(run.language) '\(run.text)'"
      ]
    case .image(let image, let box):
      ["\(indent)image \(image.format.rawValue) \(image.bytes.count) bytes \(text(box))"]
    case .artwork(let artwork, let box): ["\(indent)artwork svg \(artwork.svg.count) bytes \(text(box))"]
    case .page(let page, let box):
      ["\(indent)page \(page.number) of \(page.file.bytes.count) bytes \(text(page.part)) \(text(box))"]
    case .clip(let path, let inner):
      ["\(indent)clip \(text(path))"] + inner.flatMap { lines($0, indent: indent + "  ") }
    case .group(let map, let inner):
      [
        "\(indent)group \([map.a, map.b, map.c, map.d].map { $0.decimal(places: 4) }.joined(separator: " "))"
          + " \(mm(map.tx)) \(mm(map.ty))"
      ] + inner.flatMap { lines($0, indent: indent + "  ") }
    }
  }

  private func mm(_ length: Length) -> String { length.millimetres.decimal(places: 3) }
  private func text(_ point: Point) -> String { "\(mm(point.x)),\(mm(point.y))" }
  private func text(_ box: Rect) -> String {
    "[\(mm(box.minX)) \(mm(box.minY)) \(mm(box.size.width)) \(mm(box.size.height))]"
  }
  private func text(_ paint: Paint) -> String {
    switch paint {
    case .solid(let color): color.description
    case .gradient(let gradient): text(gradient)
    }
  }
  private func text(_ gradient: Gradient) -> String {
    let stops = gradient.stops.map { "\($0.offset.decimal(places: 3)) \($0.color)" }
      .joined(separator: ", ")
    return switch gradient.geometry {
    case .linear(let from, let to): "linear(\(text(from)) to \(text(to)): \(stops))"
    case .radial(let center, let radius): "radial(\(text(center)) radius \(mm(radius)): \(stops))"
    }
  }

  /// Short paths in full; long ones (a symbol's) by their count and first point.
  private func text(_ path: Path) -> String {
    guard path.elements.count <= 16 else {
      let first = path.elements.lazy.compactMap { element -> Point? in
        if case .move(let point) = element { point } else { nil }
      }.first
      return "path of \(path.elements.count) from \(text(first ?? .zero))"
    }
    return path.elements.map { element in
      switch element {
      case .move(let p): "M\(text(p))"
      case .line(let p): "L\(text(p))"
      case .curve(let p, let q, let end): "C\(text(p)) \(text(q)) \(text(end))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

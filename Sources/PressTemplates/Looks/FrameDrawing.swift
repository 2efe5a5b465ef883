package import PressDrawing
package import PressText

extension CodeFrame {
  /// The frame's shapes and words; the code is drawn elsewhere.
  ///
  /// - Parameters:
  ///   - words: a line feed ends a line; as many lines as the layout was made for.
  ///   - symbol: the code without its quiet zone; words without a band stand flush with it.
  ///   - ink: the code's.
  ///   - paper: the ground's colour; white where there is none.
  package func nodes(
    _ layout: FrameLayout, words: String, symbol: Rect, ink: Color, paper: Color?, by setter: TextSetter
  ) throws(TextError) -> [Scene.Node] {
    let color = self.color ?? ink
    let onBand: Bool =
      switch shape {
      case .band, .header, .rounded, .bubble: true
      case .caption, .outline, .brackets: false
      }
    let flush = shape == .caption || shape == .outline
    let style = TextStyle(
      families: families, weight: .bold, size: layout.unit * FrameLayout.typeSize,
      minimumSize: layout.unit * FrameLayout.typeSize / 2, leading: FrameLayout.leading,
      alignment: flush ? .left : .center, verticalAlignment: .middle,
      language: words.containsHan ? "zh-cn" : "en")
    var box = layout.words
    if flush { box = Rect(x: symbol.minX, y: box.minY, width: symbol.size.width, height: box.size.height) }
    let set = try setter.set(words, style: style, in: box)
    let wordsPaint = Paint.solid(wordsColor ?? (onBand ? paper ?? .white : color))
    return layout.paths().map { .fill($0, .solid(color)) } + set.runs.map { .glyphs($0, wordsPaint) }
  }
}

extension FrameLayout {
  /// What the ground of code and frame covers: everything, but for round corners that the frame leaves free.
  package var ground: Path {
    switch shape {
    case .rounded: return .roundedRect(box, radius: unit * (Rule.radius + Rule.thick))
    // The label below covers itself.
    case .bubble:
      let label = bubbleLabel
      return .rect(
        Rect(x: box.minX, y: box.minY, width: box.size.width, height: label.center.y - box.minY))
    case .caption, .outline, .band, .header, .brackets: return .rect(box)
    }
  }

  /// Whether the ground leaves something of the box free.
  package var hasFreeCorners: Bool { shape == .rounded || shape == .bubble }

  /// What is filled in the frame's colour; each path without overlaps.
  func paths() -> [Path] {
    let (thin, thick) = (grid.whole(unit * Rule.thin), grid.whole(unit * Rule.thick))
    switch shape {
    case .caption: return []
    case .outline: return [ring(around: box.inset(by: thin))]
    case .band, .header: return [ring(around: code)]
    case .rounded:
      let hole = code.inset(by: thick - (code.minX - box.minX))
      return [
        roundRing(hole, outer: unit * (Rule.radius + Rule.thick), inner: unit * Rule.radius)
      ]
    case .bubble: return [bubble()]
    case .brackets: return brackets(thickness: grid.whole(unit * Rule.thick * 0.8))
    }
  }

  /// The whole box but for a hole.
  private func ring(around hole: Rect) -> Path {
    var path = Path.rect(box)
    path.move(to: hole.origin)
    path.line(to: Point(hole.minX, hole.maxY))
    path.line(to: Point(hole.maxX, hole.maxY))
    path.line(to: Point(hole.maxX, hole.minY))
    path.close()
    return path
  }

  private func roundRing(_ hole: Rect, outer: Length, inner: Length) -> Path {
    var path = Path.roundedRect(box, radius: outer)
    // Mirrored, it runs the other way round.
    let mirrored = Path.roundedRect(
      Rect(x: .zero - hole.maxX, y: hole.minY, width: hole.size.width, height: hole.size.height),
      radius: inner)
    path.elements += mirrored.elements.map { $0.mirrored }
    return path
  }

  private var bubbleLabel: Rect {
    let top = code.maxY + grid.whole(unit * Rule.caret)
    return Rect(x: box.minX, y: top, width: box.size.width, height: box.maxY - top)
  }

  private func bubble() -> Path {
    var path = Path.roundedRect(bubbleLabel, radius: unit * Rule.radius / 2)
    let (top, middle) = (bubbleLabel.minY, box.center.x)
    let half = top - code.maxY
    path.move(to: Point(middle, top - half))
    path.line(to: Point(middle + half, top))
    path.line(to: Point(middle - half, top))
    path.close()
    return path
  }

  private func brackets(thickness: Length) -> [Path] {
    let frame = code.inset(by: box.minX - code.minX)
    let length = grid.whole(unit * Rule.bracket)
    let (x0, y0, x1, y1) = (frame.minX, frame.minY, frame.maxX, frame.maxY)
    func corner(_ x: Length, _ y: Length, _ dx: Double, _ dy: Double) -> Path {
      let (length, thickness) = ((length * dx, length * dy), (thickness * dx, thickness * dy))
      var path = Path()
      path.move(to: Point(x, y))
      path.line(to: Point(x + length.0, y))
      path.line(to: Point(x + length.0, y + thickness.1))
      path.line(to: Point(x + thickness.0, y + thickness.1))
      path.line(to: Point(x + thickness.0, y + length.1))
      path.line(to: Point(x, y + length.1))
      path.close()
      return path
    }
    return [corner(x0, y0, 1, 1), corner(x1, y0, -1, 1), corner(x1, y1, -1, -1), corner(x0, y1, 1, -1)]
  }
}

extension Path.Element {
  fileprivate var mirrored: Path.Element {
    func flip(_ point: Point) -> Point { Point(.zero - point.x, point.y) }
    switch self {
    case .move(let p): return .move(flip(p))
    case .line(let p): return .line(flip(p))
    case .curve(let p, let q, let end): return .curve(flip(p), flip(q), to: flip(end))
    case .close: return .close
    }
  }
}

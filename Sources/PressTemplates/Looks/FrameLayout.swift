package import PressDrawing
package import PressSymbols

/// Where the parts of a frame lie: the code's box inside the picture, and the words'.
///
/// All measures follow from the side of the code's box (quiet zone included), in hundredths of it.
package struct FrameLayout: Sendable, Hashable {
  package let shape: CodeFrame.Shape
  /// Code and frame together.
  package private(set) var box: Rect
  /// The code with its quiet zone.
  package private(set) var code: Rect
  /// Where the words are set.
  package private(set) var words: Rect
  /// A hundredth of the code's side, on the grid at least a dot.
  let unit: Length
  let grid: Grid

  /// What a frame adds around a code of side 100.
  private struct Extents {
    var side = 0.0
    var top = 0.0
    var bottom = 0.0
    /// From the code's near edge to the words'.
    var gap = 0.0
  }

  /// Of the largest letters, in hundredths of the code's side.
  static let typeSize = 8.0
  static let leading = 1.3

  private static func wordsHeight(lines: Int) -> Double { (Double(lines - 1) * leading + 1) * typeSize }

  private static func extents(of shape: CodeFrame.Shape, lines: Int) -> Extents {
    let words = wordsHeight(lines: lines)
    switch shape {
    case .caption: return Extents(bottom: words + 5, gap: 0)
    case .outline: return Extents(side: Rule.thin, top: Rule.thin, bottom: words + 6 + Rule.thin, gap: 0)
    case .band: return Extents(side: Rule.thin, top: Rule.thin, bottom: words + 8, gap: 4)
    case .header: return Extents(side: Rule.thin, top: words + 8, bottom: Rule.thin, gap: 4)
    case .rounded:
      let edge = Rule.thick + Rule.air
      return Extents(side: edge, top: edge, bottom: Rule.air + words + 9, gap: Rule.air + 4)
    case .bubble: return Extents(bottom: Rule.caret + words + 8, gap: Rule.caret + 4)
    case .brackets:
      return Extents(side: Rule.stand, top: Rule.stand, bottom: Rule.stand + words + 7, gap: Rule.stand + 3.5)
    }
  }

  /// Widths and distances of the drawn parts, in hundredths of the code's side.
  enum Rule {
    static let thin = 1.4
    static let thick = 2.4
    /// Between a round rule and the quiet zone, which its corners must not cut.
    static let air = 2.4
    static let radius = 8.0
    static let caret = 5.0
    /// How far brackets stand off.
    static let stand = 4.0
    static let bracket = 16.0
  }

  /// A frame of some width.
  package static func ofWidth(
    _ width: Length, _ shape: CodeFrame.Shape, lines: Int, on grid: Grid
  ) -> FrameLayout {
    let extents = extents(of: shape, lines: lines)
    let width = grid.whole(width)
    let unit = width / (100 + 2 * extents.side)
    let code = width - grid.whole(unit * extents.side) * 2
    return FrameLayout(shape, extents, codeSide: code, unit: unit, lines: lines, on: grid)
  }

  /// A frame around a code's box of some side, over 0.
  package static func around(
    codeSide: Length, _ shape: CodeFrame.Shape, lines: Int, on grid: Grid
  ) -> FrameLayout {
    FrameLayout(
      shape, extents(of: shape, lines: lines), codeSide: codeSide, unit: codeSide / 100, lines: lines,
      on: grid)
  }

  /// The largest frame in a square, in the middle of its width and at its top.
  package static func inside(
    _ square: Rect, _ shape: CodeFrame.Shape, lines: Int, on grid: Grid
  ) -> FrameLayout {
    let extents = extents(of: shape, lines: lines)
    // A square on dots may come out a dot wider than high.
    let snapped = grid.snapped(square)
    let shorter = min(snapped.size.width, snapped.size.height)
    let square = Rect(snapped.origin, Size(shorter, shorter))
    let side = square.size.width
    let unit = side / (100 + max(2 * extents.side, extents.top + extents.bottom))
    let around = max(
      grid.whole(unit * extents.side) * 2, grid.whole(unit * extents.top) + grid.whole(unit * extents.bottom))
    let layout = FrameLayout(shape, extents, codeSide: side - around, unit: unit, lines: lines, on: grid)
    let inset = grid.whole((side - layout.box.size.width) / 2)
    return layout.moved(to: Point(square.minX + inset, square.minY))
  }

  private init(
    _ shape: CodeFrame.Shape, _ extents: Extents, codeSide: Length, unit: Length, lines: Int, on grid: Grid
  ) {
    let edge = grid.whole(unit * extents.side)
    let (top, bottom) = (grid.whole(unit * extents.top), grid.whole(unit * extents.bottom))
    self.shape = shape
    self.unit = unit
    self.grid = grid
    box = Rect(x: .zero, y: .zero, width: codeSide + edge * 2, height: codeSide + top + bottom)
    code = Rect(x: edge, y: top, width: codeSide, height: codeSide)
    let height = unit * FrameLayout.wordsHeight(lines: lines)
    let y = shape == .header ? code.minY - unit * extents.gap - height : code.maxY + unit * extents.gap
    let inset = unit * 7
    words = Rect(x: code.minX + inset, y: y, width: codeSide - inset * 2, height: height)
  }

  /// The same somewhere else.
  package func moved(to origin: Point) -> FrameLayout {
    func moved(_ rect: Rect) -> Rect {
      Rect(Point(rect.minX - box.minX + origin.x, rect.minY - box.minY + origin.y), rect.size)
    }
    var layout = self
    (layout.box, layout.code, layout.words) = (moved(box), moved(code), moved(words))
    return layout
  }
}

extension Grid {
  /// A length in whole dots, one at least unless it is zero.
  func whole(_ length: Length) -> Length {
    guard case .dots(let resolution) = self, length > .zero else { return length }
    return resolution.length(dots: max(1, resolution.dots(length).rounded()))
  }
}

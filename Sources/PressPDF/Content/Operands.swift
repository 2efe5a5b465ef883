internal import PressDrawing

/// Numbers as PDF and PostScript write them alike, in points.
///
/// What no number can say is remembered rather than thrown, so that a symbol's thousand points are one
/// expression; whoever writes asks `isSound` at the end.
struct Operands {
  /// False once a number was not finite, or too large for a page.
  private(set) var isSound = true

  /// Points that are over a kilometre away: no page is that large, and readers count in 32 bits.
  static let farthest = 3_000_000.0

  /// A length in points, to 35 nanometres.
  mutating func number(_ length: Length) -> String { number(length.points) }

  mutating func number(_ value: Double, places: Int = 4) -> String {
    guard value.magnitude <= Operands.farthest else {
      isSound = false
      return "0"
    }
    return value.decimal(places: places)
  }

  mutating func point(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  mutating func numbers(_ values: [Double]) -> String {
    values.map { number($0) }.joined(separator: " ")
  }

  /// The six numbers of a map; its factors finer than lengths, since a page's far side multiplies them.
  mutating func matrix(_ map: Transform) -> String {
    ([map.a, map.b, map.c, map.d].map { number($0, places: 8) } + [number(map.tx), number(map.ty)])
      .joined(separator: " ")
  }

  /// A path in PDF's operators `m l c h`, which the EPS prolog defines too.
  ///
  /// A line or curve without a point to start from starts where it first leads, as it does in pixels.
  ///
  /// - Parameter hasBoxes: whether upright boxes are written as such, by `re`.
  mutating func outline(_ path: Path, hasBoxes: Bool = false) -> String {
    text(of: path, hasBoxes: hasBoxes).string
  }

  /// The same as bytes.
  ///
  /// - Parameter grid: in whose cells places are counted.
  mutating func text(of path: Path, hasBoxes: Bool, on grid: ModuleGrid? = nil) -> OperandText {
    var text = OperandText(roomFor: path.elements.count, on: grid)
    var hasPoint = false
    var at = 0
    while at < path.elements.count {
      if hasBoxes, let box = Operands.box(path.elements, at) {
        text.box(box)
        (hasPoint, at) = (true, at + 5)
        continue
      }
      let element = path.elements[at]
      at += 1
      switch element {
      case .move(let p): text.point(p, "m")
      case .line(let p): text.point(p, hasPoint ? "l" : "m")
      case .curve(let p, let q, let end):
        if !hasPoint { text.point(p, "m") }
        text.point(p)
        text.point(q)
        text.point(end, "c")
      case .close:
        if hasPoint { text.word("h") }
        continue
      }
      hasPoint = true
    }
    if !text.isSound { isSound = false }
    return text
  }

  /// The corners of an upright box that begins at an element as `Path.add(_: Rect)` draws it; nil for what is none.
  private static func box(_ elements: [Path.Element], _ at: Int) -> (from: Point, to: Point)? {
    guard at + 5 <= elements.count, case .move(let first) = elements[at],
      case .line(let second) = elements[at + 1], case .line(let third) = elements[at + 2],
      case .line(let fourth) = elements[at + 3], case .close = elements[at + 4],
      first.y == second.y, second.x == third.x, third.y == fourth.y, fourth.x == first.x
    else { return nil }
    return (first, third)
  }
}

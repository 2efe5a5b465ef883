internal import PressDrawing

/// Numbers as PDF and PostScript write them alike, in points.
///
/// What no number can say is remembered rather than thrown, so that a symbol's thousand points are one
/// expression; whoever writes asks `isSound` at the end.
struct Operands {
  /// False once a number was not finite, or too large for a page.
  private(set) var isSound = true

  /// Points that are over a kilometre away: no page is that large, and readers count in 32 bits.
  private static let farthest = 3_000_000.0

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
  mutating func outline(_ path: Path) -> String {
    var text = ""
    var hasPoint = false
    func begin(_ start: String) {
      if !hasPoint { text += "\(start) m\n" }
      hasPoint = true
    }
    for element in path.elements {
      switch element {
      case .move(let p):
        text += "\(point(p)) m\n"
        hasPoint = true
      case .line(let p):
        let end = point(p)
        hasPoint ? text += "\(end) l\n" : begin(end)
      case .curve(let p, let q, let end):
        let first = point(p)
        begin(first)
        text += "\(first) \(point(q)) \(point(end)) c\n"
      case .close:
        if hasPoint { text += "h\n" }
      }
    }
    return text
  }
}

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
    var text: [UInt8] = []
    text.reserveCapacity(path.elements.count * 20)
    var hasPoint = false
    for element in path.elements {
      switch element {
      case .move(let p):
        append(p, " m\n", to: &text)
        hasPoint = true
      case .line(let p):
        append(p, hasPoint ? " l\n" : " m\n", to: &text)
        hasPoint = true
      case .curve(let p, let q, let end):
        if !hasPoint { append(p, " m\n", to: &text) }
        append(p, " ", to: &text)
        append(q, " ", to: &text)
        append(end, " c\n", to: &text)
        hasPoint = true
      case .close:
        if hasPoint { text += [UInt8(ascii: "h"), UInt8(ascii: "\n")] }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func append(_ point: Point, _ end: StaticString, to text: inout [UInt8]) {
    append(point.x.points, to: &text)
    text.append(UInt8(ascii: " "))
    append(point.y.points, to: &text)
    end.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  private mutating func append(_ value: Double, to text: inout [UInt8]) {
    let isPossible = value.magnitude <= Operands.farthest
    isSound = isSound && isPossible
    (isPossible ? value : 0).appendDecimal(places: 4, to: &text)
  }
}

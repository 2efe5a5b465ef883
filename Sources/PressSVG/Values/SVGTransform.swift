internal import Foundation

/// A transform of SVG: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct SVGTransform: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = SVGTransform()

  /// This one within another.
  func inside(_ o: SVGTransform) -> SVGTransform {
    SVGTransform(
      a: o.a * a + o.c * b, b: o.b * a + o.d * b, c: o.a * c + o.c * d, d: o.b * c + o.d * d,
      e: o.a * e + o.c * f + o.e, f: o.b * e + o.d * f + o.f)
  }

  /// Whether upright boxes become boxes with other sides than upright ones; quarter turns and mirrors keep them.
  var isSlanted: Bool {
    let scale = max(abs(a), abs(b), abs(c), abs(d)) * 1e-4
    let (a, b, c, d) = (abs(a) > scale, abs(b) > scale, abs(c) > scale, abs(d) > scale)
    return !(!b && !c) && !(!a && !d)
  }

  /// Whether it has no inverse: nothing is drawn through it.
  var isFlat: Bool { abs(a * d - b * c) < 1e-12 }

  /// Whether circles stay circles.
  var isEven: Bool {
    let (one, other) = (a * a + b * b, c * c + d * d)
    return abs(one - other) < 1e-3 * max(one, other) && abs(a * c + b * d) < 1e-3 * max(one, other)
  }

  /// How many times too long librsvg takes a line of text that is drawn through it.
  ///
  /// Pango measures letters at the height that they have in the end, and divides by how wide a unit is.
  var excessOfText: Double { abs(a * d - b * c) / (a * a + b * b) }

  /// Whether that is seen.
  var isStretched: Bool { !isFlat && abs(excessOfText - 1) > 0.01 }

  /// What a view box that need not keep its shape does to what is in it; nil where it keeps it, or cannot be known.
  ///
  /// - Parameter box: says width and height.
  init?(stretching element: SVGElement, to box: SVGElement) {
    guard element.name == "svg" || element.name == "symbol",
      element["preserveAspectRatio"]?.trimmed.hasPrefix("none") ?? false,
      let view = element["viewBox"].flatMap({ NumberList.read($0.trimmed) }), view.count == 4,
      view[2] > 0, view[3] > 0, let width = box["width"].flatMap({ ValueSyntax.pixels($0) }),
      let height = box["height"].flatMap({ ValueSyntax.pixels($0) })
    else { return nil }
    self.init(a: width / view[2], d: height / view[3])
  }

  /// A list of SVG's transforms; nil when it is none.
  init?(_ text: String) {
    var whole = SVGTransform.identity
    var rest = text.trimmed[...]
    while !rest.isEmpty {
      guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close else {
        return nil
      }
      let name = rest[..<open].trimmed
      let inner = String(rest[rest.index(after: open)..<close])
      guard let numbers = NumberList.read(inner), let one = SVGTransform(name, numbers) else { return nil }
      whole = one.inside(whole)
      rest = rest[rest.index(after: close)...].drop { $0.isWhitespace || $0 == "," }
    }
    self = whole
  }

  init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  private init?(_ name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    case ("translate", 1): self.init(e: n[0])
    case ("translate", 2): self.init(e: n[0], f: n[1])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("rotate", 1), ("rotate", 3):
      let angle = n[0] * .pi / 180
      self.init(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
      // About a point of its own.
      if n.count == 3 { (e, f) = (n[1] - a * n[1] - c * n[2], n[2] - b * n[1] - d * n[2]) }
    case ("skewX", 1): self.init(c: tan(n[0] * .pi / 180))
    case ("skewY", 1): self.init(b: tan(n[0] * .pi / 180))
    default: return nil
    }
  }
}

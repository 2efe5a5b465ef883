internal import Foundation
internal import PressDrawing

extension Transform {
  /// Whether a box with upright sides gets others.
  var isTurned: Bool { abs(b) > 1e-6 || abs(c) > 1e-6 }

  /// An SVG's `transform`, but for its translations: whether it turns is all that is asked.
  init(svg text: String) {
    self = text.matches(of: #/([a-zA-Z]+)\s*\(([^)]*)\)/#).reduce(.identity) { whole, call in
      let n = call.2.split(whereSeparator: { ", \t\n\r".contains($0) }).compactMap { Double($0) }
      return whole.after(Transform(svgCall: String(call.1), n))
    }
  }

  private init(svgCall name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("rotate", 1), ("rotate", 3):
      let angle = n[0] * .pi / 180
      self.init(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
    case ("skewX", 1): self.init(c: tan(n[0] * .pi / 180))
    case ("skewY", 1): self.init(b: tan(n[0] * .pi / 180))
    default: self.init()
    }
  }
}

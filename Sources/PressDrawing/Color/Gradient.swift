/// Colours that run into each other along a line or out from a centre.
///
/// Before the first stop and after the last the colour stays: a gradient covers the whole plane. How two
/// colours mix is the renderer's: screens mix red, green and blue, presses mix inks.
package struct Gradient: Sendable, Hashable {
  package enum Geometry: Sendable, Hashable {
    /// Offset 0 at one point, offset 1 at the other, level across.
    case linear(from: Point, to: Point)
    /// Offset 0 in the centre, offset 1 on the circle.
    case radial(center: Point, radius: Length)
  }

  package struct Stop: Sendable, Hashable {
    /// Where the colour is pure, 0…1.
    package let offset: Double
    package let color: Color

    package init(_ offset: Double, _ color: Color) {
      self.offset = offset
      self.color = color
    }
  }

  package let geometry: Geometry
  /// Two or more, by rising offset; two of the same offset make a hard edge.
  package let stops: [Stop]

  /// Nil unless there are two stops or more, their offsets lie within 0…1 and never fall, and the geometry has
  /// an extent: two points that differ, or a radius above zero.
  package init?(_ geometry: Geometry, stops: [Stop]) {
    let offsets = stops.map(\.offset)
    guard stops.count >= 2, offsets.allSatisfy({ (0...1).contains($0) }),
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }), geometry.hasExtent
    else { return nil }
    self.geometry = geometry
    self.stops = stops
  }
}

extension Gradient.Geometry {
  fileprivate var hasExtent: Bool {
    switch self {
    case .linear(let from, let to): from != to && from.isFinite && to.isFinite
    case .radial(let center, let radius):
      radius > .zero && radius.millimetres.isFinite && center.isFinite
    }
  }
}

extension Point {
  fileprivate var isFinite: Bool { x.millimetres.isFinite && y.millimetres.isFinite }
}

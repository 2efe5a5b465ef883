/// How the middle of a finder is drawn.
///
/// Three modules wide but for what `FinderProfile` gives or takes for the frame around. A style file names it by
/// the raw value.
package enum FinderCenterShape: String, Sendable, Hashable, CaseIterable {
  case square
  case rounded
  case circle
  /// Square with its corners cut.
  case octagon
  /// Round at the corners towards the sides, sharp at the two others.
  case leaf
  /// Round but for the corner that points to the symbol's middle.
  case petal
  /// Round at the symbol's corner only.
  case shield

  /// Radii in modules.
  var corners: FinderCorners {
    switch self {
    case .square: FinderCorners(outer: .sharp, sides: .sharp, inner: .sharp)
    case .rounded: FinderCorners(outer: .round(0.75), sides: .round(0.75), inner: .round(0.75))
    case .circle: FinderCorners(outer: .round(1.5), sides: .round(1.5), inner: .round(1.5))
    case .octagon: FinderCorners(outer: .cut(0.7), sides: .cut(0.7), inner: .cut(0.7))
    case .leaf: FinderCorners(outer: .sharp, sides: .round(1.25), inner: .sharp)
    case .petal: FinderCorners(outer: .round(1.4), sides: .round(1.4), inner: .sharp)
    case .shield: FinderCorners(outer: .round(1.4), sides: .sharp, inner: .sharp)
    }
  }

  /// The outline for an eye whose top left, that of its frame, is at (x, y).
  ///
  /// - Parameter half: half its width, in modules, as `FinderProfile` has it.
  func outline(
    x: Double, _ y: Double, half: Double, atRight: Bool, atBottom: Bool, spread: Double
  ) -> Outline {
    let (x, y) = (x + 3.5, y + 3.5)
    return Outline(
      x: x - half...x + half, y: y - half...y + half,
      corners: corners.corners(atRight: atRight, atBottom: atBottom).map { $0.scaled(by: half / 1.5) }
    ).grown(by: spread)
  }
}

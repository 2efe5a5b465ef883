/// How the ring of a finder is drawn: 7 modules wide, 1 thick.
///
/// The ring is of one thickness all around, because readers know finders by the ratio 1 : 1 : 3 : 1 : 1 of
/// dark and light along any line through the middle. A style file names it by the raw value.
package enum EyeFrameShape: String, Sendable, Hashable, CaseIterable {
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

  /// The ring's outer line; radii in modules.
  var corners: EyeCorners {
    switch self {
    case .square: EyeCorners(outer: .sharp, sides: .sharp, inner: .sharp)
    case .rounded: EyeCorners(outer: .round(2), sides: .round(2), inner: .round(2))
    case .circle: EyeCorners(outer: .round(3.5), sides: .round(3.5), inner: .round(3.5))
    case .octagon: EyeCorners(outer: .cut(2), sides: .cut(2), inner: .cut(2))
    case .leaf: EyeCorners(outer: .sharp, sides: .round(2.5), inner: .sharp)
    case .petal: EyeCorners(outer: .round(3), sides: .round(3), inner: .sharp)
    case .shield: EyeCorners(outer: .round(3), sides: .sharp, inner: .sharp)
    }
  }

  /// The two outlines of the ring, the outer one and the hole, for an eye whose top left is at (x, y).
  func outlines(x: Double, _ y: Double, atRight: Bool, atBottom: Bool, spread: Double) -> [Outline] {
    let ring = Outline(
      x: x...x + 7, y: y...y + 7, corners: corners.corners(atRight: atRight, atBottom: atBottom))
    return [ring.grown(by: spread), ring.grown(by: -1).reversed.grown(by: spread)]
  }
}

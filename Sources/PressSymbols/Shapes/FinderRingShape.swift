/// How the ring of a finder is drawn: 7 modules wide, 1 thick.
///
/// The ring is of one thickness all around, because readers know finders by the ratio 1 : 1 : 3 : 1 : 1 of
/// dark and light along any line through the middle. It keeps straight sides, because readers fit lines to
/// them for the perspective: of 40 symbols with circles for rings ZBar missed up to 5, most of them of
/// version 1, which has no alignment pattern to correct by; corners of up to 2.25 modules cost none (measured
/// at 4, 8, 9, 10 and 12 pixels a module). The symbol's own corners stay nearly sharp, because OpenCV's reader takes
/// the farthest dark point there for the symbol's corner: a radius of 1.25 modules or a cut of 0.5 costs it nothing, 1.5
/// or 0.7 a fifth to a third of its reads, 2 nearly all (of 50 simulated views each). A style file names it by the
/// raw value.
package enum FinderRingShape: String, Sendable, Hashable, CaseIterable {
  case square
  case rounded
  /// As round as readers bear: less at the symbol's corner.
  case round
  /// Square with its corners cut, less at the symbol's corner.
  case octagon
  /// Round at the corners towards the sides, sharp at the two others.
  case leaf
  /// Round but for the corner that points to the symbol's middle.
  case petal
  /// Round at the symbol's corner only.
  case shield

  /// The ring's outer line; radii in modules.
  var corners: FinderCorners {
    switch self {
    case .square: FinderCorners(outer: .sharp, sides: .sharp, inner: .sharp)
    case .rounded: FinderCorners(outer: .round(1.25), sides: .round(1.25), inner: .round(1.25))
    case .round: FinderCorners(outer: .round(1.25), sides: .round(2.25), inner: .round(2.25))
    case .octagon: FinderCorners(outer: .cut(0.5), sides: .cut(1.25), inner: .cut(1.25))
    case .leaf: FinderCorners(outer: .sharp, sides: .round(2), inner: .sharp)
    case .petal: FinderCorners(outer: .round(1.25), sides: .round(2), inner: .sharp)
    case .shield: FinderCorners(outer: .round(1.25), sides: .sharp, inner: .sharp)
    }
  }

  /// The same, with corners a fifth as large from version 36 on.
  ///
  /// ZXing-C++ takes the run along an eye's diagonal for its size, thinks the symbol larger than it is by as
  /// much as corners shorten that run, and gives up beyond 1.05 · 177 modules.
  func corners(in version: SymbolVersion) -> FinderCorners {
    version.number < 36 ? corners : corners.scaled(by: 0.2)
  }

  /// The two outlines of the ring, the outer one and the hole, for an eye whose top left is at (x, y).
  func outlines(
    in version: SymbolVersion, x: Double, _ y: Double, atRight: Bool, atBottom: Bool, spread: Double
  ) -> [Outline] {
    let corners = corners(in: version).corners(atRight: atRight, atBottom: atBottom)
    let ring = Outline(x: x...x + 7, y: y...y + 7, corners: corners)
    return [ring.grown(by: spread), ring.grown(by: -1).reversed.grown(by: spread)]
  }
}

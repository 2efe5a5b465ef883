/// How an eye's corners are drawn, as the eye looks in the symbol's upper left.
///
/// The other eyes are mirrored, so that the same corner of each points to the symbol's middle.
struct FinderCorners: Sendable, Hashable {
  /// Away from the symbol's other modules: a corner of the symbol.
  let outer: Outline.Corner
  /// The two between them.
  let sides: Outline.Corner
  /// Towards the symbol's middle.
  let inner: Outline.Corner

  func scaled(by factor: Double) -> FinderCorners {
    FinderCorners(
      outer: outer.scaled(by: factor), sides: sides.scaled(by: factor), inner: inner.scaled(by: factor))
  }

  /// Clockwise from the top left, for the eye that lies at the right, the bottom, or neither.
  func corners(atRight: Bool, atBottom: Bool) -> [Outline.Corner] {
    switch (atRight, atBottom) {
    case (false, false): [outer, sides, inner, sides]
    case (true, false): [sides, outer, sides, inner]
    case (false, true): [sides, inner, sides, outer]
    case (true, true): [inner, sides, outer, sides]
    }
  }
}

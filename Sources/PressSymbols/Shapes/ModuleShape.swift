/// How the modules outside the finders are drawn.
///
/// Readers look at the middle of a module, so that any shape that is dark there and leaves its neighbours'
/// middles light is read; each is as large as leaves it a shape. A style file names it by the raw value.
package enum ModuleShape: String, Sendable, Hashable, CaseIterable {
  /// Full squares, joined where they meet.
  case square
  /// Each module a square with round corners, by itself.
  case rounded
  /// Each module a disc.
  case dot
  /// Full squares, joined where they meet, round where the neighbours on both sides of a corner are light.
  case connected
  /// Bars with round ends along the columns.
  case vertical
  /// Bars with round ends along the rows.
  case horizontal
  /// Each module a square on its tip.
  case diamond
  /// Each module a square with a gap around it.
  case tile
  /// Each module a square with its corners cut.
  case octagon
  /// Each module round at two opposite corners.
  case leaf

  /// Half of the widest that a module may become by ink spread: neighbours keep apart.
  static let largestHalf = 0.49

  /// Half the width of a module that stands by itself, in modules; nil for the shapes that are joined.
  var half: Double? {
    switch self {
    case .square, .connected: nil
    case .rounded: 0.46
    case .dot: 0.46
    case .vertical, .horizontal: 0.42
    case .diamond: 0.48
    case .tile: 0.43
    case .octagon: 0.47
    case .leaf: 0.47
    }
  }

  /// The module whose middle is at (x, y); nil for shapes that take more than the module to draw.
  ///
  /// - Parameter spread: what every edge moves out, in modules; as far as `largestHalf` allows.
  func outline(around x: Double, _ y: Double, spread: Double) -> Outline? {
    guard let half else { return nil }
    let room = min(spread, ModuleShape.largestHalf - half)
    func square(_ corner: Outline.Corner) -> Outline {
      Outline(around: x, y, half: half, corner: corner).grown(by: room)
    }
    switch self {
    case .square, .connected, .vertical, .horizontal: return nil
    case .rounded: return square(.round(0.25))
    case .dot: return square(.round(half))
    case .tile: return square(.sharp)
    case .octagon: return square(.cut(0.25))
    case .leaf:
      let corners: [Outline.Corner] = [.round(0.45), .sharp, .round(0.45), .sharp]
      return Outline(x: x - half...x + half, y: y - half...y + half, corners: corners).grown(by: room)
    case .diamond:
      // The edges are slanted: a tip moves √2 times as far as they do.
      let tip = min(half + spread * 2.0.squareRoot(), ModuleShape.largestHalf)
      return Outline(around: x, y, half: tip, corner: .cut(tip))
    }
  }

  /// Corners of an alignment pattern's ring where it is drawn as a whole.
  ///
  /// Small enough that the middle of the corner modules stays dark with the least spread.
  var ringCorner: Outline.Corner {
    switch self {
    case .square, .tile: .sharp
    case .octagon, .diamond: .cut(0.4)
    case .rounded, .connected, .leaf: .round(0.4)
    case .dot, .vertical, .horizontal: .round(0.55)
    }
  }
}

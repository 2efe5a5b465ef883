/// The runs of dark and light along an eye's two diagonals: ring, gap, ball, gap, ring.
///
/// Readers look for 1 : 1 : 3 : 1 : 1 there too (ZXing-C++ with a tolerance of 3/4 of a seventh of the whole
/// run), and whether they find it depends on frame and ball together: a disc is too small for a frame with
/// sharp corners, a square too large for a round one.
struct FinderProfile {
  let frame: FinderCorners

  /// The tolerance that is kept, in sevenths of the run.
  static let tolerance = 0.6
  /// Half the width that a ball may have: the run straight across stays within 0.4 of a seventh.
  static let halves = 1.3...1.7

  /// Half the width of a ball, the nearest to 1.5 modules that keeps the tolerance, or comes nearest to it.
  func half(of ball: FinderCorners) -> Double {
    var best = (half: 1.5, deviation: deviation(of: ball, half: 1.5))
    for step in 1...20 where best.deviation > FinderProfile.tolerance {
      for half in [1.5 + Double(step) / 100, 1.5 - Double(step) / 100] {
        let deviation = deviation(of: ball, half: half)
        if deviation < best.deviation { best = (half, deviation) }
      }
    }
    return best.half
  }

  /// The most that any run differs from its share, in sevenths of the whole.
  func deviation(of ball: FinderCorners, half: Double) -> Double {
    let hole = (frame.outer.grown(by: -1), frame.sides.grown(by: -1), frame.inner.grown(by: -1))
    let size = half / 1.5
    func runs(_ ends: [(Outline.Corner, Outline.Corner, Outline.Corner)]) -> Double {
      let reaches = ends.map { frame, hole, ball in
        (frame.reach(half: 3.5), hole.reach(half: 2.5), ball.scaled(by: size).reach(half: half))
      }
      let seventh = reaches.reduce(0) { $0 + $1.0 } / 7
      let across = reaches.reduce(0) { $0 + $1.2 }
      return reaches.reduce(abs(across / seventh - 3)) { worst, end in
        max(worst, abs((end.0 - end.1) / seventh - 1), abs((end.1 - end.2) / seventh - 1))
      }
    }
    let side = (frame.sides, hole.1, ball.sides)
    return max(
      runs([(frame.outer, hole.0, ball.outer), (frame.inner, hole.2, ball.inner)]), runs([side, side]))
  }
}

extension Outline.Corner {
  /// From a square's middle to its line along the diagonal.
  fileprivate func reach(half: Double) -> Double {
    switch self {
    case .sharp: half * 2.0.squareRoot()
    case .round(let radius): half * 2.0.squareRoot() - radius * (2.0.squareRoot() - 1)
    case .cut(let leg): (2 * half - leg) / 2.0.squareRoot()
    }
  }
}

import Testing

@testable import PressSymbols

struct FinderProfileTests {
  private static let pairs = FinderRingShape.allCases.flatMap { frame in
    FinderCenterShape.allCases.map { (frame, $0) }
  }

  /// ZXing-C++ allows 0.75 of a seventh along the diagonals and 0.5 straight across.
  @Test(arguments: pairs) func `every pair is within the tolerance`(
    frame: FinderRingShape, ball: FinderCenterShape
  ) {
    for version in [SymbolVersion.all[0], .largest] {
      let profile = FinderProfile(frame: frame.corners(in: version))
      let half = profile.half(of: ball.corners)
      #expect(profile.deviation(of: ball.corners, half: half) < 0.65)
      #expect(FinderProfile.halves ~= half)
    }
  }

  @Test func `what fits is three modules wide`() {
    let square = FinderProfile(frame: FinderRingShape.square.corners)
    #expect(square.deviation(of: FinderCenterShape.square.corners, half: 1.5) < 1e-12)
    for (frame, ball) in zip(FinderRingShape.allCases, FinderCenterShape.allCases)
    where frame.rawValue == ball.rawValue {
      #expect(FinderProfile(frame: frame.corners).half(of: ball.corners) == 1.5, "\(frame)")
    }
  }

  /// The diagonal of a square frame is 7√2 long, a seventh of it √2; a disc of 3 modules is 3 long there.
  @Test func `a disc is too small for a square`() {
    let square = FinderProfile(frame: FinderRingShape.square.corners)
    #expect(
      abs(square.deviation(of: FinderCenterShape.circle.corners, half: 1.5) - (3 - 3 / 2.0.squareRoot()))
        < 1e-9)
    #expect(square.half(of: FinderCenterShape.circle.corners) > 1.65)
  }
}

import Testing

@testable import PressSymbols

struct EyeProfileTests {
  private static let pairs = EyeFrameShape.allCases.flatMap { frame in
    EyeBallShape.allCases.map { (frame, $0) }
  }

  /// ZXing-C++ allows 0.75 of a seventh along the diagonals and 0.5 straight across.
  @Test(arguments: pairs) func `every pair is within the tolerance`(frame: EyeFrameShape, ball: EyeBallShape)
  {
    for version in [SymbolVersion.all[0], .largest] {
      let profile = EyeProfile(frame: frame.corners(in: version))
      let half = profile.half(of: ball.corners)
      #expect(profile.deviation(of: ball.corners, half: half) < 0.65)
      #expect(EyeProfile.halves ~= half)
    }
  }

  @Test func `what fits is three modules wide`() {
    let square = EyeProfile(frame: EyeFrameShape.square.corners)
    #expect(square.deviation(of: EyeBallShape.square.corners, half: 1.5) < 1e-12)
    for (frame, ball) in zip(EyeFrameShape.allCases, EyeBallShape.allCases)
    where frame.rawValue == ball.rawValue {
      #expect(EyeProfile(frame: frame.corners).half(of: ball.corners) == 1.5, "\(frame)")
    }
  }

  /// The diagonal of a square frame is 7√2 long, a seventh of it √2; a disc of 3 modules is 3 long there.
  @Test func `a disc is too small for a square`() {
    let square = EyeProfile(frame: EyeFrameShape.square.corners)
    #expect(
      abs(square.deviation(of: EyeBallShape.circle.corners, half: 1.5) - (3 - 3 / 2.0.squareRoot())) < 1e-9)
    #expect(square.half(of: EyeBallShape.circle.corners) > 1.65)
  }
}

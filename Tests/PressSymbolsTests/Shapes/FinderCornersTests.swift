import Testing

@testable import PressSymbols

struct FinderCornersTests {
  /// Clockwise from the top left; `round` marks the corner that points to the symbol's middle.
  @Test func `the inner corner of each eye points to the middle`() {
    let corners = FinderCorners(outer: .cut(1), sides: .sharp, inner: .round(1))
    func place(_ corner: Outline.Corner, _ atRight: Bool, _ atBottom: Bool) -> Int? {
      corners.corners(atRight: atRight, atBottom: atBottom).firstIndex(of: corner)
    }
    #expect(place(.round(1), false, false) == 2 && place(.cut(1), false, false) == 0)
    #expect(place(.round(1), true, false) == 3 && place(.cut(1), true, false) == 1)
    #expect(place(.round(1), false, true) == 1 && place(.cut(1), false, true) == 3)
    #expect(place(.round(1), true, true) == 0 && place(.cut(1), true, true) == 2)
  }
}

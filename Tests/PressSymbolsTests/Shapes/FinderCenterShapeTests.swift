import Testing

@testable import PressSymbols

struct FinderCenterShapeTests {
  @Test(arguments: FinderCenterShape.allCases)
  func `is in the middle of its finder pattern, as wide as asked`(shape: FinderCenterShape) {
    let ball = shape.outline(x: 10, 20, half: 1.25, atRight: false, atBottom: true, spread: 0.125)
    let (x, y) = (ball.vertices.map(\.x), ball.vertices.map(\.y))
    #expect(x.min() == 13.5 - 1.375 && x.max() == 13.5 + 1.375)
    #expect(y.min() == 23.5 - 1.375 && y.max() == 23.5 + 1.375)
  }

  @Test func `a round one is round at any width`() {
    let ball = FinderCenterShape.circle.outline(
      x: 0, 0, half: 1.25, atRight: true, atBottom: false, spread: 0)
    #expect(ball.vertices.allSatisfy { $0.corner == .round(1.25) })
  }
}

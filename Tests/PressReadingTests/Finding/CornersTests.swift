import Testing

@testable import PressReading

struct CornersTests {
  private func square(_ x: Double, _ y: Double, side: Double) -> Corners {
    Corners(
      topLeft: PixelPoint(x, y), topRight: PixelPoint(x + side, y),
      bottomRight: PixelPoint(x + side, y + side), bottomLeft: PixelPoint(x, y + side))
  }

  @Test func `has a centre and sides`() {
    #expect(square(10, 20, side: 4).center == PixelPoint(12, 22))
    var corners = square(0, 0, side: 4)
    corners.topRight = PixelPoint(3, 0)
    #expect(corners.shortestSide == 3)
  }

  @Test func `is the same place unless symbols would overlap`() {
    #expect(square(0, 0, side: 100).isSamePlace(as: square(8, 8, side: 90)))
    #expect(!square(0, 0, side: 100).isSamePlace(as: square(100, 0, side: 100)))
    #expect(!square(0, 0, side: 100).isSamePlace(as: square(20, 20, side: 20)))
  }

  @Test func `scales`() {
    #expect(square(10, 10, side: 6).scaled(by: 0.5) == square(5, 5, side: 3))
  }
}

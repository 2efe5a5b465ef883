import PressDrawing
import PressSymbols
import Testing

@testable import PressSymbols

struct GridTests {
  private let box = Rect(x: .mm(10.03), y: .mm(-2.99), width: .mm(30.01), height: .mm(7.77))

  @Test func `an exact grid leaves boxes alone`() {
    #expect(Grid.exact.snapped(box) == box)
  }

  @Test(arguments: [72, 96, 150, 300, 601.5])
  func `edges go to the nearest dot`(dotsPerInch: Double) throws {
    let resolution = try #require(Resolution(dotsPerInch: dotsPerInch))
    let snapped = Grid.dots(resolution).snapped(box)
    let pairs = [
      (box.minX, snapped.minX), (box.minY, snapped.minY), (box.maxX, snapped.maxX), (box.maxY, snapped.maxY),
    ]
    for (wished, found) in pairs {
      let dots = resolution.dots(found)
      #expect(abs(dots - dots.rounded()) < 1e-6)
      #expect(abs(resolution.dots(wished) - dots) <= 0.5 + 1e-6)
    }
  }
}

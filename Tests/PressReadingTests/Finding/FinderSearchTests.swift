import PressDrawing
import Testing

@testable import PressReading

struct FinderSearchTests {
  @Test(arguments: [3, 4, 9]) func `finds the three corners and the module`(dots: Int) throws {
    let sample = try Sample("https://weibo.com/u/1234567890")
    let search = FinderSearch(in: try sample.gray(dots: dots), darkerThan: 128)
    let near = Double(4 * dots) + 3.5 * Double(dots)
    let far = near + Double((sample.side - 7) * dots)
    for corner in [PixelPoint(near, near), PixelPoint(far, near), PixelPoint(near, far)] {
      let found = search.finders.first { $0.center.distance(to: corner) < Double(dots) }
      #expect(abs((found?.module ?? 0) - Double(dots)) < 0.5)
    }
  }

  @Test func `finds none in stripes, and none beyond the edge`() throws {
    var canvas = try Canvas(width: 120, height: 90)
    for i in 0..<12 { canvas.fill(x: i * 10, y: 0, width: 5, height: 90, black) }
    #expect(FinderSearch(in: try canvas.bitmap.gray(), darkerThan: 128).finders.isEmpty)
    var noise = Noise(seed: 5)
    let random = try noise.bitmap(width: 97, height: 61, .gray)
    #expect(FinderSearch(in: random, darkerThan: 128).finders.count <= FinderSearch.maximum)
  }
}

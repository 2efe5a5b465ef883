import PressDrawing
import Testing

@testable import PressReading

struct ScanDistanceTests {
  @Test func `is ten to one for 25 modules`() {
    #expect(ScanDistance.smallestSide(for: .cm(100), modules: 25).millimetres == 100)
    #expect(ScanDistance.largestDistance(side: .mm(30), modules: 25).millimetres == 300)
  }

  @Test func `is less for more modules and poor light`() {
    #expect(ScanDistance.largestDistance(side: .mm(30), modules: 50).millimetres == 150)
    #expect(ScanDistance.largestDistance(side: .mm(30), modules: 25, light: .poor).millimetres == 240)
    #expect(ScanDistance.smallestSide(for: .mm(800), modules: 25, light: .poor).millimetres == 100)
  }

  @Test(arguments: [11, 21, 33, 177])
  func `is the same both ways`(modules: Int) {
    let side = ScanDistance.smallestSide(for: .mm(500), modules: modules)
    let back = ScanDistance.largestDistance(side: side, modules: modules)
    #expect((back.millimetres - 500).magnitude < 1e-9)
  }
}

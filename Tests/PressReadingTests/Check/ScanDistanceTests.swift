import PressDrawing
import Testing

@testable import PressReading

struct ScanDistanceTests {
  @Test func `is ten to one for 25 modules, and less for more`() {
    #expect(ScanDistance.largestDistance(side: .mm(30), modules: 25).millimetres == 300)
    #expect(ScanDistance.largestDistance(side: .mm(30), modules: 50).millimetres == 150)
  }
}

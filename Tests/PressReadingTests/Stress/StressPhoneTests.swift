import PressDrawing
import Testing

@testable import PressReading

struct StressPhoneTests {
  @Test func `26 mm equivalent and 4032 pixels are 2912 pixels of focal length`() {
    #expect(StressPhone.focalPixels == 2912)
    // By hand: 1 mm from 1 m is 2912 / 1000 pixels.
    #expect(abs(StressPhone.pixels(of: .mm(1), at: .mm(1000)) - 2.912) < 1e-12)
  }

  @Test(arguments: zip([0.2, 0.4, 0.8, 1, 10], [200.0, 200, 200, 250, 2500]))
  func `nobody holds a phone nearer than 200 mm`(module: Double, distance: Double) {
    #expect(abs(StressPhone.ordinaryDistance(module: .mm(module)).millimetres - distance) < 1e-9)
  }
}

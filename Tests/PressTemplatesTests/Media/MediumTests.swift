import PressDrawing
import PressSymbols
import Testing

@testable import PressTemplates

struct MediumTests {
  @Test(
    arguments: [
      (Medium.paper, Medium.Floor.length(.mm(0.4)), 224.0, 300.0), (.fabric, .length(.mm(0.7)), 224, 300),
      (.screen, .dots(3), nil, 96),
    ] as [(Medium, Medium.Floor, Double?, Double)])
  func `each medium has its floor`(medium: Medium, floor: Medium.Floor, ppi: Double?, dpi: Double) {
    #expect(medium.smallestModule == floor)
    #expect(medium.smallestImageResolution == ppi)
    #expect(medium.usualResolution.dotsPerInch == dpi)
    #expect(medium.foldClearance == .mm(3) && medium.quietZone == .standard)
    #expect(medium.hasPlates == (medium != .screen) && medium.isCutOut == (medium == .fabric))
    #expect(medium.inkLimit == (medium == .paper ? 3.2 : nil))
  }
}

import Testing

@testable import PressPreflight

struct BoxTests {
  private let box = Box(left: 0, bottom: 0, right: 10, top: 10)

  @Test func `inside, with a hundredth of a point to spare`() {
    #expect(box.contains(Box(left: -0.009, bottom: 0, right: 10, top: 10)))
    #expect(!box.contains(Box(left: -0.02, bottom: 0, right: 10, top: 10)))
  }

  @Test func `overlap is more than an edge`() {
    #expect(!box.overlaps(Box(left: 10, bottom: 0, right: 12, top: 10)))
    #expect(box.overlaps(Box(left: 9, bottom: 9, right: 12, top: 12)))
    #expect(box.intersection(Box(left: 20, bottom: 0, right: 30, top: 10)).isEmpty)
    #expect(
      box.intersection(Box(left: 5, bottom: -5, right: 30, top: 5))
        == Box(left: 5, bottom: 0, right: 10, top: 5))
  }

  @Test func `in millimetres`() {
    #expect(Box(left: 0, bottom: 0, right: 240.945, top: 155.906).millimetres == "85 × 55 mm")
  }
}

import Testing

@testable import PressReading

struct ArtworkGradeTests {
  @Test(arguments: zip([1.0, 0.70, 0.69, 0.55, 0.54, 0.40, 0.39, 0.20, 0.19, 0], "AABBCCDDFF"))
  func `follows ISO/IEC 15415's contrast`(contrast: Double, letter: Character) {
    #expect(ArtworkGrade(contrast: contrast).rawValue == String(letter))
  }

  @Test func `is ordered`() {
    #expect(ArtworkGrade.f < .d)
    #expect(ArtworkGrade.b < .a)
    #expect(!(ArtworkGrade.a < .a))
  }

  @Test func `limits are kept on the good side`() {
    let limits = ArtworkGrade.Limits(0, 1, 2, 3)
    #expect([0, 0.5, 1, 2, 3, 3.5].map { ArtworkGrade($0, atMost: limits) } == [.a, .b, .b, .c, .d, .f])
    #expect(ArtworkGrade(.nan, atMost: limits) == .f && ArtworkGrade(.nan, atLeast: limits) == .f)
  }
}

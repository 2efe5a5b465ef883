import Testing

@testable import PressPreflight

struct PaintTests {
  private func inks(_ names: String..., tints: [Double]) -> Paint {
    Paint(space: .inks(names, alternate: .deviceCMYK), components: tints)
  }

  @Test func `the black ink alone`() {
    #expect(Paint(space: .deviceCMYK, components: [0, 0, 0, 1]).isBlackInk)
    #expect(Paint(space: .deviceGray, components: [0]).isBlackInk)
    #expect(inks("Black", tints: [1]).isBlackInk)
    #expect(!Paint(space: .deviceCMYK, components: [0.6, 0, 0, 1]).isBlackInk)
    #expect(!Paint(space: .deviceRGB, components: [0, 0, 0]).isBlackInk)
    #expect(!inks("All", tints: [1]).isBlackInk)
  }

  @Test func `what looks black`() {
    #expect(Paint(space: .deviceRGB, components: [0, 0, 0.05]).looksBlack)
    #expect(Paint(space: .deviceCMYK, components: [1, 1, 1, 0]).looksBlack)
    #expect(Paint(space: .lab, components: [5, 0, 0]).looksBlack)
    #expect(!Paint(space: .deviceCMYK, components: [1, 0.5, 0, 0.3]).looksBlack)
    #expect(!inks("PANTONE 186 C", tints: [1]).looksBlack)
  }

  @Test func `what is white`() {
    #expect(Paint(space: .deviceCMYK, components: [0, 0, 0, 0]).isWhite)
    #expect(Paint(space: .deviceGray, components: [1]).isWhite)
    #expect(Paint(space: .deviceRGB, components: [1, 1, 1]).isWhite)
    #expect(inks("Gold", tints: [0]).isWhite)
    #expect(!Paint(space: .pattern(nil), components: []).isWhite)
    #expect(!Paint(space: .deviceRGB, components: []).isWhite)
  }

  @Test func `as a person writes it`() {
    #expect(Paint(space: .deviceCMYK, components: [0.75, 0.68, 0.67, 0.9]).words == "C75 M68 Y67 K90")
    #expect(Paint(space: .deviceRGB, components: [0, 0.5, 1]).words == "R0 G128 B255")
  }
}

import PressDrawing
import PressText
import Testing

@testable import PressTemplates

struct SlotTests {
  private func slot(_ texts: [String: String]) throws -> TextSlot {
    TextSlot(
      patterns: try texts.mapValues { try TextPattern($0) },
      box: Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1)),
      style: TextStyle(families: [], size: .mm(1)), source: ColorSource(.black))
  }

  @Test(
    arguments: [
      (["": "p", "zh": "z"], "zh", "p"), (["zh": "z", "en": "e"], "en", "e"), (["zh": "z"], "en", nil),
      (["zh": "z", "en": "e"], nil, "z"), (["en": "e"], nil, "e"),
      (["fr": "f", "de": "d", "nl": "n"], nil, "d"),
    ] as [([String: String], String?, String?)])
  func `the pattern of a language`(texts: [String: String], language: String?, found: String?) throws {
    // Of languages that none asks for the same one is taken every time.
    let pattern = try slot(texts).pattern(language: language, languages: ["zh", "en"])
    #expect(pattern == (try found.map { try TextPattern($0) }))
  }
}

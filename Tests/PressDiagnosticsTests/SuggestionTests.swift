import PressDiagnostics
import Testing

struct SuggestionTests {
  private let platforms = ["facebook", "instagram", "linkedin", "wechat", "weibo", "x", "youtube"]

  @Test(arguments: [
    ("instagarm", "instagram"),  // neighbours swapped
    ("Instagram", "instagram"),  // case does not count
    ("wechatt", "wechat"),  // a letter too many
    ("webo", "weibo"),  // a letter too few
    ("yuotbue", "youtube"),  // two swaps
    ("linkedim", "linkedin"),  // another letter
  ])
  func `finds what was meant`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: platforms) == meant)
  }

  @Test(arguments: ["", "mastodon", "tube", "微博", String(repeating: "instagram", count: 100)])
  func `finds nothing where nothing is near`(word: String) {
    #expect(Suggestion.nearest(to: word, among: platforms) == nil)
  }

  @Test func `the nearer of two wins, the first of two as near`() {
    #expect(Suggestion.nearest(to: "sizes", among: ["sites", "size"]) == "sites")
    #expect(Suggestion.nearest(to: "colour", among: ["collar", "color"]) == "color")
  }

  @Test func `a hint names the nearest, else what there is, else nothing`() {
    #expect(Suggestion.hint(for: "instagarm", among: platforms) == "did you mean 'instagram'?")
    #expect(Suggestion.hint(for: "zzzzzz", among: ["size", "box"]) == "known here: size, box")
    #expect(Suggestion.hint(for: "zzzzzz", among: []) == nil)
    #expect(Suggestion.hint(for: "zzzzzz", among: (0..<17).map { "key\($0)" }) == nil)
  }

  @Test func `long candidates do no harm`() {
    #expect(Suggestion.nearest(to: "a", among: [String(repeating: "a", count: 10_000)]) == nil)
  }
}

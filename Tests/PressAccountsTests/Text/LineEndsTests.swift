import Testing

@testable import PressAccounts

struct LineEndsTests {
  @Test(arguments: [
    ("one\u{B}two", "one\ntwo"), ("one\u{C}two", "one\ntwo"), ("一\u{2028}二\u{2029}三", "一\n二\n三"),
    ("é\u{85}à", "é\nà"), ("“‘é”", "“‘é”"), ("", ""), ("\u{B}", "\n"),
  ])
  func `every line end is a line feed`(text: String, expected: String) {
    #expect(LineEnds.lineFeeds(in: text) == expected)
  }
}

import Testing

@testable import PressFiles

struct TerminalEscapingTests {
  @Test(arguments: [
    ("plain 扫码 é", "plain 扫码 é"), ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\nb", "a\\nb"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{0}", "\\u{0}"),
  ])
  func `what could command a terminal is shown by its number`(text: String, shown: String) {
    #expect(TerminalEscaping.text(text) == shown)
  }

  @Test func `a quotation is cut`() {
    #expect(TerminalEscaping.quoted("ab") == "'ab'")
    #expect(
      TerminalEscaping.quoted(String(repeating: "x", count: 90)) == "'\(String(repeating: "x", count: 80))…'")
  }

  @Test func `a message keeps its lines, and nothing in it commands the terminal`() {
    #expect(TerminalEscaping.lines("a\tb\n\u{1B}[2Jc\u{7}") == "a\tb\n\\u{1B}[2Jc\\u{7}")
  }
}

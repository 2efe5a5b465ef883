import QRPress
import Testing

struct ShownTests {
  @Test(arguments: [
    ("plain 扫码 é", "plain 扫码 é"), ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\nb", "a\\nb"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{0}", "\\u{0}"),
  ])
  func `what could command a terminal is shown by its number`(text: String, shown: String) {
    #expect(Shown.text(text) == shown)
  }

  @Test func `a quotation is cut`() {
    #expect(Shown.quoted("ab") == "'ab'")
    #expect(Shown.quoted(String(repeating: "x", count: 90)) == "'\(String(repeating: "x", count: 80))…'")
  }
}

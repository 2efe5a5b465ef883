import Testing

@testable import PressLinks

@Suite struct QuotationTests {
  @Test(arguments: [
    ("a\u{200B}b\u{7}丹", "'a U+200B b U+0007 丹'"), ("\u{202D}+86 138", "'U+202D +86 138'"),
    ("+86\u{A0} 138\u{202C}", "'+86 U+00A0 138 U+202C'"), ("\u{202D}\u{202E}", "'U+202D U+202E'"),
    ("BEGIN:VCARD\r\nVERSION:3.0\n", "'BEGIN:VCARD (line end) VERSION:3.0 (line end)'"),
    ("\r", "'U+000D'"), ("Café 码 👍🏽", "'Café 码 👍🏽'"), ("a\u{301}b", "'a\u{301}b'"),
  ])
  func `what cannot be seen is set apart by its number`(text: String, quoted: String) {
    #expect(Quotation.of(text) == quoted)
  }

  @Test func `a long text is cut`() {
    #expect(Quotation.of(String(repeating: "a", count: 61)) == "'\(String(repeating: "a", count: 60))…'")
  }
}

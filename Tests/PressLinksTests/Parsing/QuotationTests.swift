import Testing

@testable import PressLinks

@Suite struct QuotationTests {
  @Test func whatCannotBeSeenIsNumbered() {
    #expect(Quotation.of("a\u{200B}b\u{7}丹") == "'a<U+200B>b<U+0007>丹'")
    #expect(Quotation.of("\u{A0}") == "'U+00A0'")
    #expect(Quotation.of(String(repeating: "a", count: 61)) == "'\(String(repeating: "a", count: 60))…'")
  }
}

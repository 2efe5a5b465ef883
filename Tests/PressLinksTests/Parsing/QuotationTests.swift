import Testing

@testable import PressLinks

@Suite struct QuotationTests {
  @Test func whatCannotBeSeenIsNumbered() {
    #expect(Quotation.of("a\u{200B}b\u{7}丹") == "'aU+200BbU+0007丹'")
    #expect(Quotation.of(String(repeating: "a", count: 61)) == "'\(String(repeating: "a", count: 60))…'")
  }
}

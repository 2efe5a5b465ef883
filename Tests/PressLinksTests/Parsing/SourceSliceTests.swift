import Testing

@testable import PressLinks

@Suite struct SourceSliceTests {
  @Test func places() throws {
    let text = "x:@%40a丹b"
    let verbatim = SourceSlice(text.dropFirst(2))
    #expect(verbatim.offset(0) == 2)
    #expect(verbatim.dropping(first: 1).offset(0) == 3)
    let decoded = try #require(SourceSlice(percentEncoded: text.dropFirst(3)))
    #expect(decoded.text == "@a丹b")
    // Inside an escaped piece only its start is certain.
    #expect(decoded.offset(2) == 3)
    #expect(decoded.dropping(first: 1).text == "a丹b")
    #expect(decoded.dropping(first: 1).offset(0) == 3)
    #expect(decoded.dropping(last: 1).text == "@a丹")
  }
}

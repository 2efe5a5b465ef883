import Testing

@testable import PressLinks

@Suite struct PercentEncodingTests {
  @Test func encode() {
    #expect(PercentEncoding.encode("a-Z_0.~ &=é丹") == "a-Z_0.~%20%26%3D%C3%A9%E4%B8%B9")
    #expect(PercentEncoding.encode("did:plc", keeping: ":") == "did:plc")
  }

  @Test func normalise() throws {
    #expect(try PercentEncoding.normalise("/a%2fb/é^?x=[1]&y"[...]) == "/a%2fb/%C3%A9%5E?x=[1]&y")
    #expect(try PercentEncoding.normalise("a b\r\n"[...], blanks: .escaped) == "a%20b%0D%0A")
  }

  @Test(arguments: ["100%", "%", "%4", "%G0", "%４1", "a b", "a\u{7}"]) func refused(_ raw: String) {
    #expect(throws: LinkError.self) { try PercentEncoding.normalise(raw[...]) }
  }

  @Test(arguments: [("a%20b", "a b"), ("%E4%B8%B9", "丹"), ("%FF", nil), ("%", nil), ("", "")])
  func decode(_ raw: String, _ text: String?) {
    #expect(PercentEncoding.decode(raw) == text)
  }
}

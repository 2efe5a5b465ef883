import Testing

@testable import PressLinks

@Suite struct WebAddressTests {
  @Test func pieces() throws {
    let address = try WebAddress("HTTPS://WWW.Example.org:8443//a%20b/ü/?x=1&&y=%26#z"[...])
    #expect(address.scheme == "https")
    #expect(address.host.ascii == "www.example.org")
    #expect(address.port == 8443)
    #expect(address.segments.map(\.text) == ["a b", "ü"])
    #expect(address.query.map(\.name) == ["x", "y"])
    #expect(address.query.map(\.value.text) == ["1", "&"])
    #expect(address.fragment?.text == "z")
    #expect(address.text == "https://www.example.org:8443//a%20b/%C3%BC/?x=1&&y=%26#z")
  }

  @Test(arguments: [
    ("https://example.org:443/", "https://example.org/"), ("http://example.org:80", "http://example.org"),
    ("http://example.org:443", "http://example.org:443"), ("https://example.org:", "https://example.org"),
    ("https://example.org/\"<>|\"", "https://example.org/%22%3C%3E%7C%22"),
  ])
  func text(_ written: String, _ text: String) throws {
    #expect(try WebAddress(written[...]).text == text)
  }

  @Test(arguments: [
    ("https://x.com@example.org/", "bad-host", 8), ("https://", "bad-host", 8), ("https:///a", "bad-host", 8),
    ("https://example.org:0/", "bad-host", 20), ("https://example.org:65536/", "bad-host", 20),
    ("https://example.org/a b", "bad-character", 21), ("https://example.org/a\u{200B}b", "bad-character", 21),
    ("https://example.org/a\u{202E}b", "bad-character", 21), ("https://example.org/\t", "bad-character", 20),
    ("https://example.org/100%", "bad-escape", 23), ("https://example.org/?q=%zz", "bad-escape", 23),
    ("https://example.org\\@x.com/", "bad-host", 8), ("example.org", "bad-url", 0),
  ])
  func refused(_ written: String, _ code: String, _ offset: Int) {
    let error = #expect(throws: LinkError.self) { try WebAddress(written[...]) }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
  }
}

import Testing

@testable import PressLinks

@Suite struct LinkShapeTests {
  @Test(arguments: [
    ("https://x.com/intent/follow?screen_name={}", "a b", "https://x.com/intent/follow?screen_name=a%20b"),
    (
      "https://www.youtube.com/@{}?sub_confirmation=1", "é",
      "https://www.youtube.com/@%C3%A9?sub_confirmation=1"
    ),
    ("https://bsky.app/profile/{}", "did:plc:a", "https://bsky.app/profile/did:plc:a"),
  ])
  func write(_ template: String, _ identifier: String, _ link: String) {
    #expect(LinkShape(template).link(for: identifier) == link)
  }

  @Test(arguments: [
    ("https://www.example.org/@{}", "https://example.org/@a", "a"),
    ("https://example.org/@{}", "https://example.org/a", nil),
    ("https://example.org/@{}", "https://example.org/@", nil),
    ("https://example.org/{}", "https://example.org/a/b", nil),
    ("https://example.org/{}", "https://example.org/a/videos", "a"),
    ("https://example.org/{}", "https://example.org:8443/a", nil),
    ("https://example.org/*/id{}", "https://example.org/dk/id12", "12"),
    ("https://example.org/p?k={}&s=1", "http://example.org/p?z=1&k=a", "a"),
    ("https://example.org/p?k={}", "https://example.org/p", nil),
    ("https://example.org/#eu/{}", "https://example.org/#eu/a", "a"),
    ("https://example.org/#eu/{}", "https://example.org/", nil),
    ("https://example.org/%40{}", "https://example.org/@a", "a"),
    ("viber://pa?u={}", "https://pa.example/?u=a", nil),
  ])
  func read(_ template: String, _ url: String, _ identifier: String?) throws {
    let match = LinkShape(template).match(try WebAddress(url[...]), tabs: ["videos"])
    #expect(match?.identifier.text == identifier)
  }

  @Test func extras() throws {
    let address = try WebAddress("https://example.org/p?a=1&k=x&s=1&b=%20"[...])
    let match = try #require(LinkShape("https://example.org/p?k={}&s=1").match(address, tabs: []))
    #expect(match.extras.map(\.raw) == ["a=1", "b=%20"])
  }

  @Test(arguments: [
    ("www.x.com", ["x.com"]), ("mobile.x.com", ["mobile.x.com", "x.com"]), ("t.me", ["t.me"]),
    ("zh-cn.facebook.com", ["zh-cn.facebook.com", "facebook.com"]), ("evil.x.com", ["evil.x.com"]),
  ])
  func hosts(_ host: String, _ known: [String]) {
    #expect(LinkShape.knownHosts(of: host) == known)
  }
}

import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct MastodonAccountTests {
  @Test func anInternationalServer() throws {
    let link = try FollowLink("mastodon:sample@bücher.example")
    #expect(link.link == "https://xn--bcher-kva.example/@sample")
    #expect(link.warnings.map(\.code) == ["non-ascii-host"])
  }

  @Test(arguments: [
    "https://mastodon.example/@sam-ple", "https://mastodon.example/@sample/1",
    "https://mastodon.example/sample",
    "https://www.medium.com/@sample", "https://mastodon.example:8443/@sample",
    "https://www.tiktok.com/x/@sample",
  ])
  func otherPages(_ url: String) throws {
    #expect(try FollowLink(url).platform.key == "web")
  }
}

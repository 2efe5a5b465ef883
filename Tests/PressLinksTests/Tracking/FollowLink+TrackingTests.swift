import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkTrackingTests {
  static let tracking = Tracking(source: "flyer", medium: "print", campaign: "a & b")
  static let tail = "utm_source=flyer&utm_medium=print&utm_campaign=a%20%26%20b"

  static let tolerant: Set<String> = [
    "weibo", "bilibili", "zhihu", "facebook", "instagram", "threads", "x", "linkedin", "linkedin-company",
    "youtube", "tiktok", "vk", "mastodon", "bluesky", "snapchat", "pinterest", "reddit", "twitch", "github",
    "web",
  ]

  /// The column "query parameters" of the table.
  @Test(arguments: Platform.all) func eachPlatform(_ platform: Platform) throws {
    let link = try FollowLink(platform.example)
    #expect(link.trackingPolicy == platform.tracking)
    if FollowLinkTrackingTests.tolerant.contains(platform.key) {
      let tracked = try link.adding(FollowLinkTrackingTests.tracking)
      let mark = link.link.contains("?") ? "&" : "?"
      #expect(tracked.link == link.link + mark + FollowLinkTrackingTests.tail)
      #expect(tracked.account == link.account)
      #expect(FollowLink.recognise(tracked.link)?.platform == platform)
      #expect(tracked.warnings.last?.code == "tracking-cost")
    } else if platform.key == "googleplay" {
      let tracked = try link.adding(Tracking(source: "flyer", medium: "print"))
      #expect(tracked.link == link.link + "&referrer=utm_source%3Dflyer%26utm_medium%3Dprint")
    } else {
      let error = #expect(throws: LinkError.self) { try link.adding(FollowLinkTrackingTests.tracking) }
      #expect(error?.code == "tracking-refused")
      #expect(error?.hint?.isEmpty == false)
    }
  }

  @Test(arguments: ["weibo:n/丹麦", "telegram:+Sample0123456789", "douyin:v.douyin.com/Sample01"])
  func formsThatRefuse(_ account: String) throws {
    let link = try FollowLink(account)
    let error = #expect(throws: LinkError.self) { try link.adding(FollowLinkTrackingTests.tracking) }
    #expect(error?.code == "tracking-refused")
  }

  @Test func nothingToAdd() throws {
    let link = try FollowLink("wechat:mp/Sample7E0123456789ab")
    #expect(try link.adding(Tracking()) == link)
    #expect(try link.adding(Tracking(source: "")) == link)
  }

  @Test func beforeTheFragment() throws {
    let link = try FollowLink("https://example.org/a?b=c#d")
    #expect(try link.adding(Tracking(source: "é")).link == "https://example.org/a?b=c&utm_source=%C3%A9#d")
  }

  @Test(arguments: [
    "https://example.org/?utm_source=a", "googleplay:org.example.sample?referrer=a",
  ])
  func twice(_ account: String) throws {
    let link = try FollowLink(account)
    let error = #expect(throws: LinkError.self) { try link.adding(Tracking(source: "b")) }
    #expect(error?.code == "tracking-twice")
  }

  @Test func theWayOut() throws {
    let link = try FollowLink("messenger:sample.page")
    let error = #expect(throws: LinkError.self) { try link.adding(Tracking(source: "b")) }
    #expect(error?.hint == "the platform has its own: write 'messenger:sample.page?ref=…'")
  }
}

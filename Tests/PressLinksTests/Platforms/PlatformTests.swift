import Testing

@testable import PressLinks

@Suite struct PlatformTests {
  @Test func everyKeyOfTheTableIsThere() {
    let table = """
      wechat wechat-personal wechat-channels wechat-group wechat-mini kuaishou toutiao wecom wecom-service weibo qq douyin xiaohongshu bilibili zhihu facebook
      messenger instagram threads x linkedin linkedin-company youtube tiktok telegram whatsapp line kakao viber
      zalo vk mastodon bluesky snapchat pinterest reddit discord twitch github signal appstore googleplay
      web text wifi mailto tel sms geo vcard
      """
    #expect(
      Set(Platform.all.map(\.key)) == Set(table.split(whereSeparator: \.isWhitespace).map(String.init)))
  }

  @Test func noNameMeansTwoPlatforms() {
    #expect(Set(Platform.names).count == Platform.names.count)
  }

  @Test(arguments: Platform.all) func rowsAreComplete(_ platform: Platform) {
    #expect(platform.key == platform.key.lowercased())
    #expect(!platform.name.isEmpty && !platform.chineseName.isEmpty)
    #expect(!platform.callToAction.isEmpty && !platform.chineseCallToAction.isEmpty)
    #expect(!platform.whatToType.isEmpty)
    #expect(platform.example.hasPrefix(platform.key + ":"))
    // Issued links need a place to get them; derivable ones have none.
    #expect((platform.howToGet == nil) == (platform.issuance == .derivable))
    let issued = Set(platform.forms.map(\.isIssued))
    switch platform.issuance {
    case .issued: #expect(issued == [true])
    case .derivable: #expect(!issued.contains(true))
    case .both: #expect(issued == [true, false])
    }
  }

  @Test(arguments: Platform.all) func examplesRoundTrip(_ platform: Platform) throws {
    let link = try FollowLink(platform.example)
    #expect(link.platform == platform)
    let found = try #require(FollowLink.recognise(link.link))
    #expect(found.platform == platform)
    #expect(found.account == link.account)
    #expect(found.link == link.link)
    // The canonical account can be written again, in one column and in two.
    #expect(try FollowLink("\(platform.key):\(link.account)") == link)
    #expect(try FollowLink(platform: platform.key, account: link.account) == link)
  }

  @Test(arguments: Platform.all.filter { !$0.forms.isEmpty })
  func canonicalLinksAreReadByTheirOwnShape(_ platform: Platform) {
    for form in platform.forms {
      #expect(form.shape.link(for: "x").contains("://"))
      let known = Platform.shapes(of: form.shape.host).map(\.0)
      #expect(known.contains(platform))
    }
  }

  @Test(arguments: [
    ("twitter", "x"), ("Twitter", "x"), ("X", "x"), ("wx", "wechat"), ("微信", "wechat"), ("微博", "weibo"),
    ("fb", "facebook"), ("小红书", "xiaohongshu"), ("bsky", "bluesky"), ("url", "web"), ("phone", "tel"),
  ])
  func aliases(_ alias: String, _ key: String) {
    #expect(Platform.named(alias)?.key == key)
  }

  @Test func unknownNames() {
    #expect(Platform.named("instagarm") == nil)
    #expect(Platform.named("") == nil)
  }

  @Test(arguments: [
    ("公众号", "wechat"), ("X (Twitter)", "x"), ("Twitter/X", "x"), ("油管", "youtube"), ("You Tube", "youtube"),
    ("Ｘ", "x"), ("WeChat Channels", "wechat-channels"), ("微信（公众号）", "wechat"), ("今日头条", "toutiao"),
    ("Linked In", "linkedin"), ("web site", "web"),
  ])
  func `a name as people write it`(name: String, key: String) {
    #expect(Platform.named(name)?.key == key)
  }

  @Test(arguments: ["X (Facebook)", "()", "/", "微信 抖音", " "])
  func `two platforms are none`(name: String) {
    #expect(Platform.named(name) == nil)
  }
}

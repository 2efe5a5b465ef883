import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkParsingTests {
  static let accounts: [Expectation] = [
    // Institutional accounts that exist.
    .init("github:swiftlang", "github", "swiftlang", "https://github.com/swiftlang"),
    .init("x:SwiftLang", "x", "SwiftLang", "https://x.com/intent/follow?screen_name=SwiftLang"),
    .init(
      "x:ChineseEmbinUK", "x", "ChineseEmbinUK", "https://x.com/intent/follow?screen_name=ChineseEmbinUK"),
    .init(
      "x:DenmarkInChina", "x", "DenmarkInChina", "https://x.com/intent/follow?screen_name=DenmarkInChina"),
    .init("twitter:@SwiftLang", "x", "SwiftLang", "https://x.com/intent/follow?screen_name=SwiftLang"),
    .init("x:id:123456", "x", "id:123456", "https://x.com/intent/follow?user_id=123456"),
    // China.
    .init(
      "wechat:Sample7E0123456789ab", "wechat", "Sample7E0123456789ab",
      "http://weixin.qq.com/r/Sample7E0123456789ab"),
    .init(
      "wx:r/Sample7E0123456789ab", "wechat", "Sample7E0123456789ab",
      "http://weixin.qq.com/r/Sample7E0123456789ab"),
    .init(
      "wechat:mp/Sample7E0123456789ab", "wechat", "mp/Sample7E0123456789ab",
      "http://weixin.qq.com/r/mp/Sample7E0123456789ab"),
    .init(
      "微信:r/mp/Sample7E0123456789ab", "wechat", "mp/Sample7E0123456789ab",
      "http://weixin.qq.com/r/mp/Sample7E0123456789ab"),
    .init(
      "wechat:q/02Sample0123456789abcd", "wechat", "q/02Sample0123456789abcd",
      "http://weixin.qq.com/q/02Sample0123456789abcd"),
    .init(
      "wechat-mini:wxmpurl.cn/Sample01234?cq=a", "wechat-mini", "wxmpurl.cn/Sample01234?cq=a",
      "https://wxmpurl.cn/Sample01234?cq=a"),
    .init(
      "wechat-mini:wxaurl.cn/Sample01234", "wechat-mini", "wxaurl.cn/Sample01234",
      "https://wxaurl.cn/Sample01234"),
    .init(
      "视频号:f/Sample0123456789abcdefg", "wechat-channels", "f/Sample0123456789abcdefg",
      "https://weixin.qq.com/f/Sample0123456789abcdefg"),
    .init(
      "快手:3xsample0123456", "kuaishou", "3xsample0123456", "https://www.kuaishou.com/profile/3xsample0123456"),
    .init("微博：1234567890", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init("weibo:weibo.com/samplepress", "weibo", "weibo.com/samplepress", "https://weibo.com/samplepress"),
    .init("weibo:weibo.com/1234567890", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init("douyin:v.douyin.com/Samp1e0", "douyin", "v.douyin.com/Samp1e0", "https://v.douyin.com/Samp1e0/"),
    .init("tel:0086 (10) 1234 5678", "tel", "+861012345678", "tel:+861012345678"),
    .init("weibo:u/1234567890", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init("https://example。org/a", "web", "https://example.org/a", "https://example.org/a"),
    .init("https://www.example。org", "web", "https://www.example.org", "https://www.example.org"),
    .init(
      "toutiao:id:1234567890123456", "toutiao", "id:1234567890123456",
      "https://www.toutiao.com/c/user/1234567890123456/"),
    .init(
      "facebook:@Sample-Embassy-123456789012345", "facebook", "Sample-Embassy-123456789012345",
      "https://www.facebook.com/Sample-Embassy-123456789012345"),
    .init(
      "linkedin-company:showcase/sample", "linkedin-company", "showcase/sample",
      "https://www.linkedin.com/showcase/sample"),
    .init("weibo:n/丹麦", "weibo", "n/丹麦", "https://weibo.com/n/%E4%B8%B9%E9%BA%A6"),
    .init(
      "qq:k/Sample0123456789Sample0123456789", "qq", "k/Sample0123456789Sample0123456789",
      "https://qm.qq.com/cgi-bin/qm/qr?k=Sample0123456789Sample0123456789"),
    .init(
      "qq:k/Sample0123456789Sample0123456789?authKey=a%2Bb", "qq",
      "k/Sample0123456789Sample0123456789?authKey=a%2Bb",
      "https://qm.qq.com/cgi-bin/qm/qr?k=Sample0123456789Sample0123456789&authKey=a%2Bb"),
    .init(
      "douyin:v.douyin.com/Sample01", "douyin", "v.douyin.com/Sample01", "https://v.douyin.com/Sample01/"),
    .init(
      "xiaohongshu:0123456789ABCDEF01234567", "xiaohongshu", "0123456789abcdef01234567",
      "https://www.xiaohongshu.com/user/profile/0123456789abcdef01234567"),
    .init("zhihu:sample-token", "zhihu", "sample-token", "https://www.zhihu.com/people/sample-token"),
    // The rest.
    .init(
      "facebook:id:100000000000001", "facebook", "id:100000000000001",
      "https://www.facebook.com/profile.php?id=100000000000001"),
    .init(
      "messenger:sample.page?ref=poster", "messenger", "sample.page?ref=poster",
      "https://m.me/sample.page?ref=poster"),
    .init("instagram:@Sample_Press", "instagram", "sample_press", "https://www.instagram.com/sample_press/"),
    .init("threads:@sample_press", "threads", "sample_press", "https://www.threads.com/@sample_press"),
    .init(
      "linkedin:in/sample-person", "linkedin", "sample-person", "https://www.linkedin.com/in/sample-person"),
    .init(
      "linkedin-company:school/sample", "linkedin-company", "school/sample",
      "https://www.linkedin.com/school/sample"),
    .init(
      "linkedin-company:丹麦", "linkedin-company", "丹麦", "https://www.linkedin.com/company/%E4%B8%B9%E9%BA%A6"),
    .init(
      "youtube:@SamplePress", "youtube", "SamplePress",
      "https://www.youtube.com/@SamplePress?sub_confirmation=1"),
    .init(
      "youtube:UCSample0123456789abcdef", "youtube", "UCSample0123456789abcdef",
      "https://www.youtube.com/channel/UCSample0123456789abcdef?sub_confirmation=1"),
    .init("youtube:UCSample", "youtube", "UCSample", "https://www.youtube.com/@UCSample?sub_confirmation=1"),
    .init("telegram:+Sample0123456789", "telegram", "+Sample0123456789", "https://t.me/+Sample0123456789"),
    .init(
      "telegram:samplebot?start=poster", "telegram", "samplebot?start=poster",
      "https://t.me/samplebot?start=poster"),
    .init("whatsapp:+12025550123", "whatsapp", "12025550123", "https://wa.me/12025550123"),
    .init(
      "whatsapp:message/SAMPLE01234567", "whatsapp", "message/SAMPLE01234567",
      "https://wa.me/message/SAMPLE01234567"),
    .init(
      "whatsapp:channel/0029VSample0123456789abc", "whatsapp", "channel/0029VSample0123456789abc",
      "https://whatsapp.com/channel/0029VSample0123456789abc"),
    .init("line:@0123samp", "line", "0123samp", "https://line.me/R/ti/p/%400123samp"),
    .init(
      "line:page.line.me/0123samp", "line", "page.line.me/0123samp", "https://page.line.me/0123samp"),
    .init(
      "https://page.line.me/?accountId=0123samp", "line", "page.line.me/?accountId=0123samp",
      "https://page.line.me/?accountId=0123samp"),
    .init("line:lin.ee/Sample0", "line", "lin.ee/Sample0", "https://lin.ee/Sample0"),
    .init("kakao:chat/_samplex", "kakao", "chat/_samplex", "https://pf.kakao.com/_samplex/chat"),
    .init("kakao:_samplex", "kakao", "_samplex", "https://pf.kakao.com/_samplex/friend"),
    .init("vk:id123", "vk", "id123", "https://vk.com/id123"),
    .init("vk:club123", "vk", "club123", "https://vk.com/club123"),
    .init("vk:idealpress", "vk", "idealpress", "https://vk.com/idealpress"),
    .init(
      "mastodon:@Sample@Mastodon.Example", "mastodon", "sample@mastodon.example",
      "https://mastodon.example/@sample"),
    .init(
      "bluesky:@Sample.bsky.social", "bluesky", "sample.bsky.social",
      "https://bsky.app/profile/sample.bsky.social"),
    .init(
      "bluesky:did:plc:sample0123456789abcdefgh", "bluesky", "did:plc:sample0123456789abcdefgh",
      "https://bsky.app/profile/did:plc:sample0123456789abcdefgh"),
    .init("reddit:u/sample_press", "reddit", "sample_press", "https://www.reddit.com/user/sample_press"),
    .init("twitch:SamplePress", "twitch", "samplepress", "https://www.twitch.tv/samplepress"),
    .init("signal:p/+12025550123", "signal", "p/+12025550123", "https://signal.me/#p/+12025550123"),
    .init("appstore:id123456789", "appstore", "123456789", "https://apps.apple.com/app/id123456789"),
    .init(
      "appstore:123456789?pt=1&ct=poster", "appstore", "123456789?pt=1&ct=poster",
      "https://apps.apple.com/app/id123456789?pt=1&ct=poster"),
    // Not platforms.
    .init("web:example.org/a", "web", "https://example.org/a", "https://example.org/a"),
    .init("www.example.org", "web", "https://www.example.org", "https://www.example.org"),
    .init(
      "text:  anything: at all\n2.8E+15", "text", "  anything: at all\n2.8E+15", "  anything: at all\n2.8E+15"
    ),
    .init(
      "WIFI:T:WPA;S:Sample;P:password;;", "wifi", "S:Sample;T:WPA;P:password;;",
      "WIFI:S:Sample;T:WPA;P:password;;"),
  ]

  @Test(arguments: accounts) func read(_ expectation: Expectation) throws {
    try expectation.check()
  }

  @Test(arguments: accounts) func canonicalAccountsAreStable(_ expectation: Expectation) throws {
    let link = try FollowLink("\(expectation.platform):\(expectation.canonical)")
    #expect(link.account == expectation.canonical)
    #expect(link.link == expectation.link)
    let found = try #require(FollowLink.recognise(expectation.link))
    guard expectation.platform != "text" else { return }
    #expect(found.platform.key == expectation.platform)
    #expect(found.account == expectation.canonical)
  }

  @Test(arguments: [
    Refusal("", "empty-account", 0),
    Refusal("x:", "empty-account", 2),
    Refusal("x:@", "empty-account", 3),
    Refusal("SwiftLang", "missing-platform", 0),
    Refusal(":SwiftLang", "missing-platform", 0),
    Refusal("instagarm:sample", "unknown-platform", 0),
    Refusal("javascript:alert(1)", "refused-scheme", 0),
    Refusal("  JavaScript:alert(1)", "refused-scheme", 0),
    Refusal("data:text/html,x", "refused-scheme", 0),
    Refusal("web:javascript:alert(1)", "refused-scheme", 4),
    Refusal("text:data:text/html,x", "refused-scheme", 5),
    Refusal("ftp://example.org/", "unknown-scheme", 0),
    Refusal("web:ftp://example.org/", "unknown-scheme", 4),
    Refusal("2.80E+15", "mangled-number", 0),
    Refusal("weibo:2.80E+15", "mangled-number", 6),
    Refusal("toutiao:1234567890123456", "not-issued", 8), Refusal("text:   ", "empty-account", 5),
    Refusal("text:\u{200B} \u{3000}", "empty-account", 5),
    Refusal("weibo:weibo.com/home", "not-a-follow-link", 6),
    Refusal("facebook:Sample-Embassy-2025", "bad-character", 15),
    Refusal("facebook:1.0e14", "mangled-number", 9),
    Refusal("facebook:1234567890.0", "mangled-number", 9),
    Refusal("tel:+86 010 65050000", "bad-shape", 4),
    Refusal("tel:+49 (030) 1234567", "bad-shape", 4),
    Refusal("wifi:Sample;pass\u{200B}word1", "bad-character", 16),
    Refusal("wifi:Sample;“password”", "bad-character", 12),
    Refusal("vcard:name=Sam\u{202E}ple", "bad-character", 14),
    Refusal("x:id:1.2e+9", "mangled-number", 5),
    Refusal("bilibili:1,23E+15", "mangled-number", 9),
    Refusal("x:https://www.facebook.com/sample.page", "wrong-platform", 2),
    Refusal("linkedin:https://www.linkedin.com/company/sample", "wrong-platform", 9),
    Refusal("facebook:https://www.facebook.com/events/1", "not-a-follow-link", 9),
    Refusal("x:x.com/Sample-Press", "bad-character", 14),
    Refusal("text:a\u{0}b", "bad-character", 6),
    Refusal("https://x.com/ SwiftLang", "bad-character", 14),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  /// For each platform, what breaks its rules.
  @Test(arguments: [
    Refusal("wechat:DenmarkInChina", "not-issued", 7),
    Refusal("wechat:gh_0123456789ab", "not-issued", 7),
    Refusal("wechat:wxid_0123456789abcde", "not-issued", 7),
    Refusal("wechat-personal:wxid_0123456789abcdefgh", "not-issued", 16),
    Refusal("wechat-personal:samplepress", "not-issued", 16),
    Refusal("wechat:mp/DenmarkInChina", "not-issued", 10),
    Refusal("wechat:q/sample", "not-issued", 9),
    Refusal("wechat:Sample7E0123456789a.", "bad-character", 26),
    Refusal("wechat:gQsample0123456789012345678901234567890123456789", "bad-ticket", 7),
    Refusal("wechat-personal:sample.", "bad-character", 22),
    Refusal("wechat-mini:Sample01234", "bad-shape", 12),
    Refusal("wechat-mini:wx0123456789abcdef", "bad-shape", 12),
    Refusal("wechat-mini:gh_0123456789ab", "bad-shape", 12),
    Refusal("wechat-mini:wxaurl.cn/sam+ple", "bad-character", 25),
    Refusal("wecom:ca0123456789abcdef", "bad-shape", 6),
    Refusal("wecom:samplepress", "bad-shape", 6),
    Refusal("wecom:ca/ca_1", "bad-character", 11),
    Refusal("wechat-group:sample", "bad-shape", 13),
    Refusal("wechat-channels:SamplePress", "bad-shape", 16),
    Refusal("kuaishou:sample press", "bad-character", 15),
    Refusal("toutiao:id:12a", "bad-character", 13),
    Refusal("wecom-service:sample", "bad-shape", 14),
    Refusal("wecom-service:kf/a.b", "bad-character", 18),
    Refusal("weibo:DenmarkInChina", "bad-character", 6),
    Refusal("weibo:n/a b", "bad-character", 9),
    Refusal("qq:1234567890", "not-issued", 3),
    Refusal("qq:12345", "not-issued", 3),
    Refusal("qq:k/a!", "bad-character", 6),
    Refusal("douyin:sample_press", "bad-length", 7),
    Refusal("douyin:sample_press_sample_press", "bad-shape", 7),
    Refusal("douyin:MS4wLjABAAAA+ample0123", "bad-character", 19),
    Refusal("xiaohongshu:samplepress", "bad-character", 12),
    Refusal("xiaohongshu:0123456789", "bad-length", 12),
    Refusal("bilibili:sample", "bad-character", 9),
    Refusal("zhihu:sample_press", "bad-character", 12),
    Refusal("facebook:abcd", "bad-length", 9),
    Refusal("facebook:sample_page", "bad-character", 15),
    Refusal("facebook:sample.com", "bad-shape", 15),
    Refusal("facebook:id:12a", "bad-character", 14),
    Refusal("messenger:sample-page", "bad-character", 16),
    Refusal("messenger:sample.net", "bad-shape", 16),
    Refusal("instagram:sample-press", "bad-character", 16),
    Refusal("instagram:sample..press", "bad-shape", 16),
    Refusal("instagram:.sample", "bad-shape", 10),
    Refusal("instagram:sample.", "bad-shape", 16),
    Refusal("instagram:abcdefghijklmnopqrstuvwxyz012345", "bad-length", 40),
    Refusal("threads:sample press", "bad-character", 14),
    Refusal("threads:@sample.", "bad-shape", 15),
    Refusal("x:Denmark-InChina", "bad-character", 9),
    Refusal("x:SixteenLetters16", "bad-length", 17),
    Refusal("x:id:12a", "bad-character", 7),
    Refusal("x:丹麦", "bad-character", 2),
    Refusal("linkedin:ab", "bad-length", 9),
    Refusal("linkedin:sample_person", "bad-character", 15),
    Refusal("linkedin:company/sample", "wrong-platform", 9),
    Refusal("linkedin:my-LinkedIn", "bad-shape", 12),
    Refusal("linkedin-company:sample/x", "bad-character", 23),
    Refusal("youtube:ab", "bad-length", 8),
    Refusal("youtube:sample press", "bad-character", 14),
    Refusal("youtube:-sample", "bad-shape", 8),
    Refusal("youtube:sample.", "bad-shape", 14),
    Refusal("tiktok:a", "bad-length", 7),
    Refusal("tiktok:sample.", "bad-shape", 13),
    Refusal("tiktok:1234", "bad-shape", 7),
    Refusal("tiktok:sample-press", "bad-character", 13),
    Refusal("telegram:abcd", "bad-length", 9),
    Refusal("telegram:1sample", "bad-shape", 9),
    Refusal("telegram:sample.press", "bad-character", 15),
    Refusal("telegram:+sample!", "bad-character", 16),
    Refusal("whatsapp:02025550123", "bad-shape", 9),
    Refusal("whatsapp:123456", "bad-length", 9),
    Refusal("whatsapp:1 202 555", "bad-length", 9),
    Refusal("whatsapp:message/a-b", "bad-character", 18),
    Refusal("line:@sample!", "bad-character", 12),
    Refusal("kakao:samplex", "bad-shape", 6),
    Refusal("kakao:_sample1", "bad-character", 13),
    Refusal("viber:sample/press", "bad-character", 12),
    Refusal("zalo:+1202", "bad-character", 5),
    Refusal("vk:sample-press", "bad-character", 9),
    Refusal("mastodon:sample", "bad-shape", 9),
    Refusal("mastodon:@sam-ple@mastodon.example", "bad-character", 13),
    Refusal("mastodon:sample@localhost", "bad-host", 16),
    Refusal("mastodon:@mastodon.example", "bad-shape", 10),
    Refusal("bluesky:sample", "bad-shape", 8),
    Refusal("bluesky:sample..social", "bad-shape", 15),
    Refusal("bluesky:sam_ple.bsky.social", "bad-character", 11),
    Refusal("snapchat:ab", "bad-length", 9),
    Refusal("snapchat:1sample", "bad-shape", 9),
    Refusal("snapchat:sample-", "bad-shape", 15),
    Refusal("snapchat:a-b.c", "bad-shape", 12),
    Refusal("pinterest:123", "bad-shape", 10),
    Refusal("pinterest:sample-press", "bad-character", 16),
    Refusal("reddit:ab", "bad-length", 7),
    Refusal("reddit:r/sample-press", "bad-character", 15),
    Refusal("discord:sample_press", "bad-character", 14),
    Refusal("twitch:abc", "bad-length", 7),
    Refusal("twitch:_sample", "bad-shape", 7),
    Refusal("github:swift--lang", "bad-shape", 12),
    Refusal("github:-swiftlang", "bad-shape", 7),
    Refusal("github:swiftlang-", "bad-shape", 16),
    Refusal("github:swift_lang", "bad-character", 12),
    Refusal("signal:eu/short", "bad-length", 10),
    Refusal("signal:p/+0123", "bad-shape", 10),
    Refusal("wechat-channels:f/Sample0123456789.bcdefg", "bad-character", 34),
    Refusal("wechat-group:g/Sample01234567 9", "bad-character", 29),
    Refusal("kuaishou:3xsample_123456", "bad-character", 17),
    Refusal("toutiao:MS4wLjABAAAASample.", "bad-character", 26),
    Refusal("appstore:sample", "bad-character", 9),
    Refusal("googleplay:sample", "bad-shape", 11),
    Refusal("googleplay:org.1sample", "bad-shape", 15),
    Refusal("googleplay:org.sample-x", "bad-character", 21),
    Refusal("web:example org", "bad-character", 11),
    Refusal("web:localhost", "bad-host", 4),
    Refusal("text:", "empty-account", 5),
  ])
  func rules(_ refusal: Refusal) { refusal.check() }

  @Test func everyPlatformWithFormsHasAnInvalidSample() {
    // The list above is long; this says that nobody was forgotten when a row is added.
    #expect(Platform.all.filter { !$0.forms.isEmpty }.count == 41)
  }

  @Test func twoColumns() throws {
    #expect(try FollowLink(platform: "twitter", account: "SwiftLang").link.hasSuffix("=SwiftLang"))
    #expect(try FollowLink(platform: "X", account: "x:SwiftLang").account == "SwiftLang")
    #expect(try FollowLink(platform: "x", account: "https://twitter.com/SwiftLang").account == "SwiftLang")
    #expect(try FollowLink(platform: "x", account: "x.com/SwiftLang").account == "SwiftLang")
    #expect(
      try FollowLink(platform: "mailto", account: "mailto:press@example.org").account == "press@example.org")
    #expect(try FollowLink(platform: "text", account: "text:a").link == "text:a")
  }

  @Test(arguments: [
    ("instagarm", "sample", "unknown-platform", 0, true),
    ("", "sample", "missing-platform", 0, true),
    ("x", "Denmark-InChina", "bad-character", 7, false),
    ("x", "", "empty-account", 0, false),
    ("x", "x.com/Denmark-InChina", "bad-character", 13, false),
    ("x", "https://x.com/Denmark-InChina", "bad-character", 21, false),
    ("bilibili", "2.80E+15", "mangled-number", 0, false),
    ("facebook", "https://x.com/SwiftLang", "wrong-platform", 0, false),
  ])
  func faultsInColumns(
    _ platform: String, _ account: String, _ code: String, _ offset: Int, _ inPlatform: Bool
  ) {
    let error = #expect(throws: LinkError.self) { try FollowLink(platform: platform, account: account) }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
    #expect(error?.inPlatform == inPlatform)
  }

  @Test func hints() {
    let typo = #expect(throws: LinkError.self) { try FollowLink("instagarm:sample") }
    #expect(typo?.hint == "did you mean 'instagram'?")
    #expect(typo?.message == "unknown platform 'instagarm'")
    let id = #expect(throws: LinkError.self) { try FollowLink("wechat:DenmarkInChina") }
    #expect(id?.hint?.contains("a WeChat id is not a ticket") == true)
    #expect(id?.diagnostic.description.hasPrefix("error: the WeChat code 'DenmarkInChina' has 14") == true)
    let wrong = #expect(throws: LinkError.self) { try FollowLink("x:https://www.facebook.com/sample.page") }
    #expect(wrong?.hint == "write 'facebook' as the platform")
  }
}

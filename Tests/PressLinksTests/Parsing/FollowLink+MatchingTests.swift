import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkMatchingTests {
  static let urls: [Expectation] = [
    .init("https://x.com/SwiftLang", "x", "SwiftLang", "https://x.com/SwiftLang"),
    .init("HTTP://WWW.Twitter.com/SwiftLang/?lang=en", "x", "SwiftLang", "https://x.com/SwiftLang"),
    .init("https://mobile.twitter.com/SwiftLang#top", "x", "SwiftLang", "https://x.com/SwiftLang"),
    .init(
      "https://twitter.com/intent/follow?screen_name=SwiftLang&region=follow_link", "x", "SwiftLang",
      "https://x.com/intent/follow?screen_name=SwiftLang"),
    .init("https://x.com/intent/user?user_id=12", "x", "id:12", "https://x.com/intent/follow?user_id=12"),
    .init("https://x.com/i/user/12", "x", "id:12", "https://x.com/intent/follow?user_id=12"),
    .init("https://x.com/home", "web", "https://x.com/home", "https://x.com/home"),
    .init("x.com/SwiftLang", "x", "SwiftLang", "https://x.com/SwiftLang"),
    .init(
      "https://weixin.qq.com/r/mp/Sample7E0123456789ab", "wechat", "mp/Sample7E0123456789ab",
      "http://weixin.qq.com/r/mp/Sample7E0123456789ab"),
    .init(
      "HTTP://WEIXIN.QQ.COM/r/Sample7E0123456789ab", "wechat", "Sample7E0123456789ab",
      "http://weixin.qq.com/r/Sample7E0123456789ab"),
    .init(
      "https://u.wechat.com/Sample0123456789abcdefg", "wechat-personal", "Sample0123456789abcdefg",
      "https://u.wechat.com/Sample0123456789abcdefg"),
    .init(
      "https://work.weixin.qq.com/ca/ca0123456789abcdef?customer_channel=a", "wecom",
      "ca/ca0123456789abcdef?customer_channel=a",
      "https://work.weixin.qq.com/ca/ca0123456789abcdef?customer_channel=a"),
    .init(
      "https://work.weixin.qq.com/ct/wcde0123456789abcdef0123456789abcdef", "wecom",
      "ct/wcde0123456789abcdef0123456789abcdef",
      "https://work.weixin.qq.com/ct/wcde0123456789abcdef0123456789abcdef"),
    .init(
      "https://weixin.qq.com/f/Sample0123456789abcdefg", "wechat-channels", "f/Sample0123456789abcdefg",
      "https://weixin.qq.com/f/Sample0123456789abcdefg"),
    .init(
      "http://weixin.qq.com/g/Sample0123456789", "wechat-group", "g/Sample0123456789",
      "https://weixin.qq.com/g/Sample0123456789"),
    .init(
      "http://xhslink.com/a/Sample0123456", "xiaohongshu", "xhslink.com/a/Sample0123456",
      "https://xhslink.com/a/Sample0123456"),
    .init(
      "https://xhslink.com/o/Sample01234", "xiaohongshu", "xhslink.com/o/Sample01234",
      "https://xhslink.com/o/Sample01234"),
    .init("http://xhslink.com/Samp1e", "xiaohongshu", "xhslink.com/Samp1e", "https://xhslink.com/Samp1e"),
    .init(
      "https://v.kuaishou.com/Samp1e", "kuaishou", "v.kuaishou.com/Samp1e", "https://v.kuaishou.com/Samp1e"),
    .init(
      "https://www.kuaishou.com/f/X-Sample0123456", "kuaishou", "kuaishou.com/f/X-Sample0123456",
      "https://www.kuaishou.com/f/X-Sample0123456"),
    .init(
      "https://live.kuaishou.com/profile/3xsample0123456", "kuaishou", "3xsample0123456",
      "https://www.kuaishou.com/profile/3xsample0123456"),
    .init(
      "https://live.kuaishou.com/u/samplepress", "kuaishou", "u/samplepress",
      "https://live.kuaishou.com/u/samplepress"),
    .init(
      "https://www.toutiao.com/c/user/token/MS4wLjABAAAASample0123456789/?source=profile", "toutiao",
      "MS4wLjABAAAASample0123456789", "https://www.toutiao.com/c/user/token/MS4wLjABAAAASample0123456789/"),
    .init(
      "https://www.toutiao.com/c/user/12345678901/", "toutiao", "id:12345678901",
      "https://www.toutiao.com/c/user/12345678901/"),
    .init(
      "https://m.toutiao.com/is/Sample01/", "toutiao", "m.toutiao.com/is/Sample01",
      "https://m.toutiao.com/is/Sample01/"),
    .init("https://b23.tv/Samp1e0", "bilibili", "b23.tv/Samp1e0", "https://b23.tv/Samp1e0"),
    .init("https://weibo.com/samplepress", "weibo", "weibo.com/samplepress", "https://weibo.com/samplepress"),
    .init("https://weibo.com/home", "web", "https://weibo.com/home", "https://weibo.com/home"),
    .init("https://weibo.com/hot", "web", "https://weibo.com/hot", "https://weibo.com/hot"),
    .init(
      "https://www.facebook.com/Sample-Embassy-123456789012345/?ref=page", "facebook",
      "Sample-Embassy-123456789012345", "https://www.facebook.com/Sample-Embassy-123456789012345"),
    .init(
      "https://m.facebook.com/Sample-Embassy-123456789012345", "facebook", "Sample-Embassy-123456789012345",
      "https://www.facebook.com/Sample-Embassy-123456789012345"),
    .init(
      "https://www.linkedin.com/showcase/sample-press/", "linkedin-company", "showcase/sample-press",
      "https://www.linkedin.com/showcase/sample-press"),
    .init("https://weibo.com/login", "web", "https://weibo.com/login", "https://weibo.com/login"),
    .init(
      "https://www.youtube.com/c/SamplePress", "youtube", "c/SamplePress",
      "https://www.youtube.com/c/SamplePress?sub_confirmation=1"),
    .init(
      "https://www.youtube.com/user/samplepress/videos", "youtube", "user/samplepress",
      "https://www.youtube.com/user/samplepress?sub_confirmation=1"),
    .init(
      "https://work.weixin.qq.com/kfid/kfcSample", "wecom-service", "kfid/kfcSample",
      "https://work.weixin.qq.com/kfid/kfcSample"),
    .init(
      "http://weibo.cn/qr/userinfo?uid=1234567890", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init(
      "https://m.weibo.cn/u/1234567890?from=page", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init("https://www.weibo.com/1234567890", "weibo", "1234567890", "https://weibo.com/u/1234567890"),
    .init(
      "https://weibo.com/n/%E4%B8%B9%E9%BA%A6", "weibo", "n/丹麦", "https://weibo.com/n/%E4%B8%B9%E9%BA%A6"),
    .init(
      "https://qm.qq.com/cgi-bin/qm/qr?_wv=1027&k=Sample0123456789Sample0123456789&authKey=a%2Bb", "qq",
      "k/Sample0123456789Sample0123456789?_wv=1027&authKey=a%2Bb",
      "https://qm.qq.com/cgi-bin/qm/qr?k=Sample0123456789Sample0123456789&_wv=1027&authKey=a%2Bb"),
    .init(
      "https://v.douyin.com/Sample01/", "douyin", "v.douyin.com/Sample01", "https://v.douyin.com/Sample01/"),
    .init(
      "https://space.bilibili.com/1234567/video?tid=0", "bilibili", "1234567",
      "https://space.bilibili.com/1234567"),
    .init(
      "https://da-dk.facebook.com/Sample.Page/about/", "facebook", "Sample.Page",
      "https://www.facebook.com/Sample.Page"),
    .init(
      "https://m.facebook.com/profile.php?id=100000000000001&sk=about", "facebook", "id:100000000000001",
      "https://www.facebook.com/profile.php?id=100000000000001"),
    .init(
      "https://www.facebook.com/people/Sample-Page/100000000000001/", "facebook", "id:100000000000001",
      "https://www.facebook.com/profile.php?id=100000000000001"),
    .init("https://www.messenger.com/t/sample.page", "messenger", "sample.page", "https://m.me/sample.page"),
    .init(
      "https://instagram.com/Sample_Press?igsh=a", "instagram", "sample_press",
      "https://www.instagram.com/sample_press/"),
    .init(
      "https://www.threads.net/@sample_press", "threads", "sample_press",
      "https://www.threads.com/@sample_press"),
    .init(
      "https://dk.linkedin.com/in/sample-person/", "linkedin", "sample-person",
      "https://www.linkedin.com/in/sample-person"),
    .init(
      "https://www.linkedin.com/company/sample/about/", "linkedin-company", "sample",
      "https://www.linkedin.com/company/sample"),
    .init(
      "https://www.linkedin.com/company/a-&-b", "linkedin-company", "a-&-b",
      "https://www.linkedin.com/company/a-%26-b"),
    .init(
      "https://m.youtube.com/@SamplePress/videos", "youtube", "SamplePress",
      "https://www.youtube.com/@SamplePress?sub_confirmation=1"),
    .init(
      "https://www.youtube.com/channel/UCSample0123456789abcdef?sub_confirmation=1", "youtube",
      "UCSample0123456789abcdef",
      "https://www.youtube.com/channel/UCSample0123456789abcdef?sub_confirmation=1"),
    .init(
      "https://www.tiktok.com/@samplepress?_t=a", "tiktok", "samplepress",
      "https://www.tiktok.com/@samplepress"),
    .init("https://t.me/s/samplepress", "telegram", "samplepress", "https://t.me/samplepress"),
    .init(
      "https://telegram.me/joinchat/Sample0123456789", "telegram", "+Sample0123456789",
      "https://t.me/+Sample0123456789"),
    .init(
      "https://api.whatsapp.com/send?phone=12025550123&text=Hi", "whatsapp", "12025550123?text=Hi",
      "https://wa.me/12025550123?text=Hi"),
    .init(
      "https://api.whatsapp.com/send/?phone=%2B12025550123", "whatsapp", "12025550123",
      "https://wa.me/12025550123"),
    .init("https://line.me/R/ti/p/@0123samp", "line", "0123samp", "https://line.me/R/ti/p/%400123samp"),
    .init("https://pf.kakao.com/_samplex", "kakao", "_samplex", "https://pf.kakao.com/_samplex/friend"),
    .init(
      "viber://pa?chatURI=samplepress&context=a", "viber", "samplepress?context=a",
      "viber://pa?chatURI=samplepress&context=a"),
    .init(
      "https://mastodon.example/@sample@other.example", "mastodon", "sample@other.example",
      "https://other.example/@sample"),
    .init("https://medium.com/@sample", "web", "https://medium.com/@sample", "https://medium.com/@sample"),
    .init(
      "https://old.reddit.com/r/sample_press/", "reddit", "r/sample_press",
      "https://www.reddit.com/r/sample_press"),
    .init("https://discord.com/invite/sample", "discord", "sample", "https://discord.gg/sample"),
    .init("https://github.com/orgs/swiftlang", "github", "swiftlang", "https://github.com/swiftlang"),
    .init(
      "https://github.com/swiftlang/swift", "web", "https://github.com/swiftlang/swift",
      "https://github.com/swiftlang/swift"),
    .init(
      "https://apps.apple.com/dk/app/sample/id123456789?mt=8&l=da", "appstore", "123456789?mt=8",
      "https://apps.apple.com/app/id123456789?mt=8"),
    .init(
      "https://play.google.com/store/apps/details?hl=da&id=org.example.sample&gl=DK", "googleplay",
      "org.example.sample", "https://play.google.com/store/apps/details?id=org.example.sample"),
    .init(
      "https://signal.me/#eu/Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0", "signal",
      "eu/Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0",
      "https://signal.me/#eu/Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0Sample_0"),
    // A GS1 Digital Link goes through untouched.
    .init(
      "https://id.example.org/01/09506000134352/10/ABC123?3103=000195", "web",
      "https://id.example.org/01/09506000134352/10/ABC123?3103=000195",
      "https://id.example.org/01/09506000134352/10/ABC123?3103=000195"),
    .init(
      "https://Bücher.Example/Straße?q=ü#ä", "web",
      "https://xn--bcher-kva.example/Stra%C3%9Fe?q=%C3%BC#%C3%A4",
      "https://xn--bcher-kva.example/Stra%C3%9Fe?q=%C3%BC#%C3%A4"),
    // Old sites escape GBK, which is not UTF-8.
    .init(
      "https://example.org/%B9%FA?q=%B9%FA", "web", "https://example.org/%B9%FA?q=%B9%FA",
      "https://example.org/%B9%FA?q=%B9%FA"),
  ]

  @Test(arguments: urls) func read(_ expectation: Expectation) throws {
    try expectation.check()
  }

  @Test(arguments: urls) func readersAgree(_ expectation: Expectation) throws {
    guard expectation.account.contains("://") else { return }
    let found = try #require(FollowLink.recognise(expectation.account))
    #expect(found.platform.key == expectation.platform)
    #expect(found.account == expectation.canonical)
  }

  @Test(arguments: [
    Refusal("https://x.com/Denmark-InChina", "bad-character", 21),
    Refusal("https://www.instagram.com/sample..press/", "bad-shape", 32),
    Refusal("https://line.me/R/ti/p/%40sam!", "bad-character", 23),
    Refusal("http://weixin.qq.com/r/Denmark%20", "bad-character", 23),
  ])
  func brokenAccountsInURLs(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    ("https://www.linkedin.com/company/sample/jobs/", "'jobs'"),
    ("https://www.youtube.com/@sample/videos", "'videos'"),
    ("https://www.facebook.com/sample.page/photos", "'photos'"), ("https://x.com/SwiftLang#top", "'#top'"),
    (
      "https://www.douyin.com/user/MS4wLjABAAAASample0123456789?modal_id=7000000000000000000",
      "'modal_id=7000000000000000000'"
    ),
    ("https://vk.com/sample?w=wall-1_2&lang=en", "'w=wall-1_2'"),
    ("https://www.zhihu.com/people/sample-token/posts", "'posts'"),
    ("https://mastodon.example/@sample?page=2&lang=en", "'page=2'"),
  ])
  func `what a link led to beyond the account is said`(url: String, cut: String) throws {
    let note = try #require(try FollowLink(url).warnings.first { $0.code == "cut-link" })
    #expect(note.severity == .note && note.message.hasSuffix("\(cut) is left out") && note.hint != nil)
    #expect(try FollowLink("web:" + url).warnings.allSatisfy { $0.code != "cut-link" })
  }

  @Test func `two things that are left out are two`() throws {
    let codes = try FollowLink("https://www.youtube.com/@sample/videos?view=1&utm_id=2&utm_source=a").warnings
    #expect(codes.contains { $0.message.hasSuffix("'videos' and 'view=1' are left out") })
    let one = try FollowLink("https://t.me/samplepress?utm_source=a").warnings
    #expect(one.contains { $0.message == "the tracking parameter 'utm_source' is left out" })
  }

  @Test(arguments: [
    "https://x.com/SwiftLang?lang=en&s=20&t=abc",
    "https://www.instagram.com/sample_press/?igsh=abc==&utm_source=qr",
    "https://www.facebook.com/sample.page/?ref=page_internal&mibextid=a", "https://m.me/sample.page?ref=a",
    "https://www.youtube.com/@sample?si=abc&sub_confirmation=1",
    "https://space.bilibili.com/1234567?spm_id_from=333.1007",
  ])
  func `who shared a link is nothing to be missed`(url: String) throws {
    #expect(try FollowLink(url).warnings.allSatisfy { $0.code != "cut-link" })
  }

  @Test func `an at sign before a name in a URL is the site's own`() throws {
    #expect(try FollowLink("x.com/@SwiftLang").link == "https://x.com/SwiftLang")
  }

  @Test(arguments: [
    "youtube:UCabcdefghijklmnopqrstu", "youtube:UCabcdefghijklmnopqrstuvwx",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstu",
  ])
  func `a channel id of another length is told, not taken for a handle`(account: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.code == "bad-length" && error?.hint?.contains("'@UC…'") == true)
  }

  @Test(arguments: [
    ("youtube:UCLA", "UCLA"), ("youtube:@UCabcdefghijklmnopqrstu", "UCabcdefghijklmnopqrstu"),
  ])
  func `a handle may begin so`(account: String, handle: String) throws {
    #expect(try FollowLink(account).account == handle)
  }

  @Test func `a link broken over two lines is told with the whole`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("https://example.org/very-\nlong") }
    #expect(error?.hint == "write it in one: 'https://example.org/very-long'")
    #expect(error?.offset == 25)
  }
}

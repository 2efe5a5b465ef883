import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkTests {
  @Test(arguments: [
    ("HTTPS://X.COM/SwiftLang", "https://x.com/SwiftLang"),
    ("X.com/SwiftLang", "https://x.com/SwiftLang"),
    (
      "x:HTTPS://X.COM/intent/follow?screen_name=SwiftLang",
      "https://x.com/intent/follow?screen_name=SwiftLang"
    ),
    ("web:HTTP://Example.ORG:8080/Path?q=A#F", "http://example.org:8080/Path?q=A#F"),
    ("Https://example.org?Q=a/B", "https://example.org?Q=a/B"),
    ("web:https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
    (
      "wechat:HTTP://WEIXIN.QQ.COM/r/mp/Sample7E0123456789ab",
      "http://weixin.qq.com/r/mp/Sample7E0123456789ab"
    ),
    ("mastodon:HTTPS://MASTODON.EXAMPLE/@sample", "https://mastodon.example/@sample"),
  ])
  func capitalsOfSchemeAndHostAreWrittenSmallAndToldOnce(_ account: String, _ link: String) throws {
    let read = try FollowLink(account)
    #expect(read.link == link)
    let notes = read.warnings.filter { $0.code == "capitals-in-link" }
    #expect(notes.map(\.severity) == [.note])
    // Read in a code, the same is a warning: it stands there.
    guard let mark = account.firstRange(of: "://") else { return }
    let scheme = account[..<mark.lowerBound].reversed().prefix(while: \.isLetter).count
    let text = account[account.index(mark.lowerBound, offsetBy: -scheme)...]
    let found = try #require(FollowLink.recognise(String(text)))
    #expect(found.warnings.filter { $0.code == "capitals-in-link" }.map(\.severity) == [.warning])
  }

  @Test(arguments: Platform.all) func noLinkOfAnyPlatformHasCapitalsInSchemeOrHost(_ platform: Platform)
    throws
  {
    let link = try FollowLink(platform.example)
    #expect(CapitalLetters.lowered(link.link) == nil)
    #expect(!link.warnings.contains { $0.code == "capitals-in-link" })
  }

  @Test func aTextIsLeftAndWarnedAbout() throws {
    let text = try FollowLink("text:HTTPS://X.COM/a")
    #expect(text.link == "HTTPS://X.COM/a" && text.warnings.map(\.code) == ["capitals-in-link"])
    #expect(try FollowLink("text:SEE HTTPS://X.COM").warnings.isEmpty)
  }

  @Test(arguments: [
    ("wechat:mp/Sample7E0123456789ab", true, Permanence.permanent),
    ("wechat:q/02Sample0123456789abcd", true, .unknown),
    ("wechat-mini:wxaurl.cn/Sample01234", true, .temporary(expires: nil)),
    ("wechat-group:g/Sample0123456789", true, .days(7)),
    ("wechat-personal:Sample0123456789abcdefg", true, .unknown),
    ("discord:sample", true, .unknown),
    ("telegram:+Sample0123456789", true, .unknown),
    ("telegram:samplepress", false, .permanent),
    ("x:SwiftLang", false, .permanent),
    ("web:https://example.org", false, .unknown),
    ("text:hello", false, .permanent),
  ])
  func issuanceAndPermanence(_ account: String, _ isIssued: Bool, _ permanence: Permanence) throws {
    let link = try FollowLink(account)
    #expect(link.isIssued == isIssued)
    #expect(link.permanence == permanence)
  }

  @Test(arguments: [
    ("wechat:http://weixin.qq.com/r/mp/Sample7x0123456789ab", ["unusual-shape"]),
    ("wechat:http://weixin.qq.com/r/DenmarkInChina", ["unusual-shape"]),
    ("wechat:Sample7x0123456789ab", ["unusual-shape"]),
    ("wechat:q/02Sample0123456789abcd", ["may-expire"]),
    ("wechat-mini:wxaurl.cn/Sample01234", ["temporary-link"]),
    ("https://weixin.qq.com/g/Sample0123456789", ["expiring-link"]),
    ("https://login.weixin.qq.com/l/Sample", ["temporary-link"]),
    ("https://v.douyin.com/Samp1e0/", []),
    ("https://v.douyin.com/Samp1e/", ["unusual-shape"]),
    ("https://qrco.de/sample", ["dynamic-code"]),
    ("https://sample.cli.im/a", ["dynamic-code"]),
    ("https://goo.gl/sample", ["ended-service"]),
    ("https://maps.app.goo.gl/sample", ["shortener"]),
    ("https://linktr.ee/sample", []),
    ("https://notbit.ly/sample", []),
    ("discord:sample", ["may-expire"]),
    ("viber:samplepress", ["app-only-link"]),
    ("weixin://dl/business/?t=Sample", ["app-only-link"]),
    ("line://ti/p/@sample", ["app-only-link"]),
    ("text:mqqapi://card/show", ["app-only-link"]),
    ("https://bit.ly/sample", ["shortener"]),
    ("http://example.org/", ["insecure-link"]),
    ("http://t.cn/sample", ["insecure-link", "shortener"]),
    ("https://bücher.example/", ["non-ascii-host"]),
    ("https://xn--bcher-kva.example/", ["non-ascii-host"]),
    ("https://ех\u{430}mple.org/", ["mixed-script-host"]),
    ("https://www.youtube.com/watch?v=sample", ["not-a-follow-link"]),
    ("web:https://www.youtube.com/watch?v=sample", []),
    ("https://www.instagram.com/sample_press/?utm_source=a&igsh=b", ["dropped-tracking"]),
    ("https://x.com/SwiftLang?lang=en&s=20", []),
    ("weibo:123456789", ["unusual-shape"]),
    ("http://x.com/SwiftLang", []),
    ("http://weixin.qq.com/r/mp/Sample7E0123456789ab", []),
    ("youtube:SamplePress", []),
    ("x:SwiftLang", []),
  ])
  func warnings(_ account: String, _ codes: [String]) throws {
    let link = try FollowLink(account)
    #expect(link.warnings.map(\.code) == codes)
    for warning in link.warnings {
      #expect(warning.severity == (warning.code == "not-a-follow-link" ? .note : .warning))
      #expect(warning.position == nil)
      #expect(warning.hint?.isEmpty == false)
    }
  }
}

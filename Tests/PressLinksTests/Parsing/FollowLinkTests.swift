import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkTests {
  @Test(arguments: [
    ("x:SwiftLang", "HTTPS://X.COM/intent/follow?screen_name=SwiftLang"),
    ("github:swiftlang", "HTTPS://GITHUB.COM/swiftlang"),
    ("web:http://example.org:8080/Path?q=a#F", "HTTP://EXAMPLE.ORG:8080/Path?q=a#F"),
    ("web:https://example.org?q=a/b", "HTTPS://EXAMPLE.ORG?q=a/b"),
    ("web:https://bücher.example/", "HTTPS://XN--BCHER-KVA.EXAMPLE/"),
  ])
  func theSecondSpellingHasOnlySchemeAndHostInCapitals(_ account: String, _ capitals: String) throws {
    let link = try FollowLink(account)
    #expect(link.spellings == [link.link, capitals])
  }

  @Test(arguments: [
    "wechat:mp/Sample7E0123456789ab", "weibo:1234567890", "qq:Sample0123", "telegram:samplepress",
    "viber:samplepress", "mailto:press@example.org", "text:https://example.org", "tel:+12025550123",
  ])
  func oneSpellingWhereAnAppComparesOrNoHostIsThere(_ account: String) throws {
    let link = try FollowLink(account)
    #expect(link.spellings == [link.link])
  }

  @Test(arguments: [
    ("wechat:mp/Sample7E0123456789ab", true, Permanence.permanent),
    ("wechat:q/02Sample0123456789abcd", true, .unknown),
    ("wechat-mini:Sample01234", true, .temporary(expires: nil)),
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
    ("wechat-mini:Sample01234", ["temporary-link"]),
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

import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct FollowLinkRecognitionTests {
  @Test(arguments: [
    ("https://x.com/SwiftLang\n", "x", "SwiftLang"),
    ("https://example.org/a b", "text", "https://example.org/a b"),
    ("https://x.com/Denmark-InChina", "web", "https://x.com/Denmark-InChina"),
    ("x:SwiftLang", "text", "x:SwiftLang"),
    ("hello", "text", "hello"),
    ("viber://chat?number=1", "text", "viber://chat?number=1"),
    ("HTTPS://X.COM/intent/follow?screen_name=SwiftLang", "x", "SwiftLang"),
    ("MAILTO:press@example.org", "mailto", "press@example.org"),
    ("SMSTO:+12025550123:Hello there", "sms", "+12025550123?body=Hello%20there"),
    ("tel:112", "tel", "112"), ("tel:12", "text", "tel:12"),
    ("geo:91,0", "text", "geo:91,0"),
    ("weixin://dl/business", "text", "weixin://dl/business"),
    ("ftp://example.org", "text", "ftp://example.org"),
    ("a\u{1}b", "text", "a\u{1}b"),
  ])
  func found(_ text: String, _ platform: String, _ account: String) throws {
    let link = try #require(FollowLink.recognise(text))
    #expect(link.platform.key == platform)
    #expect(link.account == account)
  }

  @Test(arguments: ["", " \n", "javascript:alert(1)", " DATA:text/html,x"]) func nothing(_ text: String) {
    #expect(FollowLink.recognise(text) == nil)
  }

  @Test func trackedLinksKeepTheirAccount() throws {
    let tracked = try FollowLink("x:SwiftLang").adding(Tracking(source: "flyer"))
    #expect(FollowLink.recognise(tracked.link)?.account == "SwiftLang")
  }

  /// DL6ER/brother_ql_web, issue 101.
  @Test(arguments: [
    "\u{FEFF}https://x.com/SwiftLang", "https://x.com/SwiftLang\u{200B}",
    "\u{200E}https://x.com/SwiftLang\u{FEFF}",
  ])
  func `what cannot be seen around a code's text is said, and the text kept`(text: String) throws {
    let link = try #require(FollowLink.recognise(text))
    #expect(link.platform.key == "x" && link.link == text)
    #expect(link.warnings.contains { $0.code == "invisible-character" && $0.severity == .warning })
    #expect(FollowLink.recognise("\u{FEFF}") == nil)
  }
}

import Testing

@testable import PressLinks

struct MisspeltSchemeTests {
  @Test(arguments: [
    ("https：//example.org/a", "https://example.org/a"), ("https:/example.org/a", "https://example.org/a"),
    ("https//example.org/a", "https://example.org/a"), ("http:\\\\example.org", "http://example.org"),
    ("htttps://example.org", "https://example.org"), ("ttps://example.org", "https://example.org"),
    ("https:example.org", "https://example.org"), ("https：／／example．org", "https://example.org"),
    ("web:https//example.org", "https://example.org"),
    ("x:https：//x.com/SwiftLang", "https://x.com/SwiftLang"),
    ("https:\\\\example.org\\a\\b?c", "https://example.org/a/b?c"),
    ("ｈｔｔｐｓ://example.org/a", "https://example.org/a"), ("ＨＴＴＰ：／／example。org", "http://example.org"),
    ("web:ｈｔｔｐｓ：//example.org", "https://example.org"), ("https//example。org", "https://example.org"),
  ])
  func `the link that is meant is told`(text: String, meant: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(text) }
    #expect(error?.code == "bad-url" && error?.hint == "write '\(meant)'", "\(error?.message ?? "")")
  }

  @Test(arguments: [
    "https://example.org", "HTTP://example.org", "x:https_press", "text:https//example.org", "x:http",
    "github:httpie",
  ])
  func `what begins well is left alone`(text: String) throws {
    #expect(throws: Never.self) { try FollowLink(text) }
  }

  @Test(arguments: [
    "7.94 复制打开抖音，看看【样例】的作品", "1.02 aBc:/ 复制打开抖音，看看【样例的图文作品】", "复制此消息，打开【快手】查看",
  ])
  func `words of an app without a link are told as that`(text: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(text) }
    #expect(error?.code == "share-words" && error?.hint?.contains("Copy Link") == true)
  }
}

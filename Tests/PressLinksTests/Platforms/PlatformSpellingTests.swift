import PressDiagnostics
import Testing

@testable import PressLinks

/// Accounts as people and apps write them, which must be taken without a word.
struct PlatformSpellingTests {
  @Test(arguments: [
    Expectation(
      "bilibili:https://bili2233.cn/Samp1e0", "bilibili", "bili2233.cn/Samp1e0", "https://bili2233.cn/Samp1e0"
    ),
    Expectation("https://b23.tv/Samp1e0", "bilibili", "b23.tv/Samp1e0", "https://b23.tv/Samp1e0"),
    Expectation(
      "douyin:https://www.iesdouyin.com/share/user/MS4wLjABAAAASample0123456789", "douyin",
      "MS4wLjABAAAASample0123456789", "https://www.douyin.com/user/MS4wLjABAAAASample0123456789"),
    Expectation(
      "https://www.iesdouyin.com/share/user/123456?sec_uid=MS4wLjABAAAASample0123456789&u_code=1", "douyin",
      "MS4wLjABAAAASample0123456789", "https://www.douyin.com/user/MS4wLjABAAAASample0123456789"),
    Expectation("Facebook: sample.page", "facebook", "sample.page", "https://www.facebook.com/sample.page"),
    Expectation(
      "Instagram: @sample_press", "instagram", "sample_press", "https://www.instagram.com/sample_press/"),
    Expectation("E-mail: press@example.org", "mailto", "press@example.org", "mailto:press@example.org"),
    Expectation("X： SwiftLang", "x", "SwiftLang", "https://x.com/intent/follow?screen_name=SwiftLang"),
    Expectation(
      "http://xhslink.com/n/Sample01234", "xiaohongshu", "xhslink.com/n/Sample01234",
      "https://xhslink.com/n/Sample01234"),
    Expectation("https://t.me/+919876543210", "telegram", "+919876543210", "https://t.me/+919876543210"),
    Expectation(
      "https://t.me/+Sample0123456789", "telegram", "+Sample0123456789", "https://t.me/+Sample0123456789"),
  ])
  func `taken without a word`(expectation: Expectation) throws {
    try expectation.check()
    #expect(try FollowLink(expectation.account).warnings.filter { $0.severity != .note }.isEmpty)
  }
}

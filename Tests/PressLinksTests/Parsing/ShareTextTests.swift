import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct ShareTextTests {
  @Test(arguments: [
    ("7.94 复制打开抖音，看看【样例】的主页 https://v.douyin.com/Samp1e01/ 复制此链接", "https://v.douyin.com/Samp1e01/"),
    (
      "douyin:3.30 aBc:/ 看看【样例新闻的作品】走红。https://v.douyin.com/Sa_mp1e0-c/ :3pm w@f.OX 04/21",
      "https://v.douyin.com/Sa_mp1e0-c/"
    ),
    (
      "90 样例发布了一篇小红书笔记，快来看吧！ 😆 qfWhccR 😆 http://xhslink.com/a/Sample0123，复制本条信息",
      "https://xhslink.com/a/Sample0123"
    ),
    ("小红书：样例主页 http://xhslink.com/m/Sample01234 存好这段口令", "https://xhslink.com/m/Sample01234"),
    (
      "https://v.kuaishou.com/Samp1e 样例 该作品在快手被播放过2,040.9万次，点击链接，打开【快手】直接观看！", "https://v.kuaishou.com/Samp1e"
    ),
    ("快手:样例 https://v.kuaishou.com/Samp1e 复制此消息，打开【快手】直接观看！", "https://v.kuaishou.com/Samp1e"),
    ("【样例的个人空间-哔哩哔哩】 https://b23.tv/Samp1e0", "https://b23.tv/Samp1e0"),
    ("@样例国大使馆 的微博主页 https://weibo.com/u/1234567890。", "https://weibo.com/u/1234567890"),
    ("Follow us! https://x.com/SwiftLang?s=21.", "https://x.com/SwiftLang"),
    ("web:官网https://example.org/press，欢迎访问", "https://example.org/press"),
    ("see https://example.org/ and https://x.com/SwiftLang", "https://x.com/SwiftLang"),
  ])
  func theLinkIsTakenAndTold(_ text: String, _ link: String) throws {
    let read = try FollowLink(text)
    #expect(read.link == link)
    #expect(read.warnings.filter { $0.code == "share-text" }.map(\.severity) == [.note])
  }

  @Test func inTwoColumns() throws {
    let read = try FollowLink(
      platform: "抖音", account: "7.94 复制打开抖音，看看【样例】的主页 https://v.douyin.com/Samp1e01/ 复制此链接")
    #expect(read.account == "v.douyin.com/Samp1e01")
    let error = #expect(throws: LinkError.self) {
      try FollowLink(platform: "weibo", account: "看看 https://v.douyin.com/Samp1e01/")
    }
    #expect(error?.code == "wrong-platform" && error?.offset == 3)
  }

  @Test(arguments: [
    "https://example.org/路径", "https://bücher.example/", "https://x.com/SwiftLang",
    "web:https://example.org/?u=https://x.com/SwiftLang", "text:看 https://x.com/SwiftLang",
    "BEGIN:VCARD\nVERSION:3.0\nFN:a\nURL:https://x.com/SwiftLang\nEND:VCARD",
    "mailto:press@example.org?body=https://x.com/SwiftLang",
  ])
  func whatIsALinkOrAPayloadIsLeftAlone(_ text: String) throws {
    #expect(try !FollowLink(text).warnings.contains { $0.code == "share-text" })
  }

  @Test(arguments: ["https://example.org/a b", "MECARD:N:a;URL:https://example.org;;"])
  func whatIsNoSentenceIsRefused(_ text: String) {
    #expect(throws: LinkError.self) { try FollowLink(text) }
  }
}

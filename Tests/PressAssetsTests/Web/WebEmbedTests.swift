import Foundation
import PressLinks
import Testing

@testable import PressAssets

/// What a web page says of a code, in each language.
struct WebEmbedTests {
  /// The files of a rendered folder.
  private func render(
    _ account: String, _ settings: [(String, String)] = [], language: String? = nil
  ) throws -> [String: String] {
    let link = try FollowLink(account)
    let result = try RenderPress().press(
      RenderRequest(
        template: "web-embed", accounts: [(nil, link)], settings: settings, language: language, format: .html,
        path: "unused/"))
    guard case .folder(let parts) = try #require(result.outputs.first).output else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: parts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static let wechat = "wechat:http://weixin.qq.com/r/8Dl2m0fEZ5ODrcOg9259"
  private static let name = [("name.en", "Embassy of Sampleland"), ("name.zh", "样例国大使馆")]

  @Test(arguments: [
    (wechat, name, "en", "QR code: follow Embassy of Sampleland on WeChat"),
    (wechat, name, "zh", "二维码：微信扫码关注样例国大使馆"),
    (wechat, name, nil, "二维码：微信扫码关注样例国大使馆 / QR code: follow Embassy of Sampleland on WeChat"),
    // A reference is no name.
    (wechat, [], "en", "QR code: follow us on WeChat"), (wechat, [], "zh", "二维码：微信扫码关注我们"),
    ("x:SwiftLang", [], "en", "QR code: follow SwiftLang on X"),
    ("x:SwiftLang", [], "zh", "二维码：关注 SwiftLang 的 X 账号"),
    ("tel:+12025550123", [], "en", "QR code: Call us"),
    ("youtube:@SwiftLang", [("name", "Swift")], "zh", "二维码：订阅我们的 YouTube 频道，Swift"),
    ("x:SwiftLang", [("name", "A & <B>")], "en", "QR code: follow A &amp; &lt;B&gt; on X"),
  ])
  func `the alternative names who and where`(
    account: String, settings: [(String, String)], language: String?, expected: String
  ) throws {
    let files = try render(account, settings, language: language)
    let fragment = try #require(files["fragment.html"])
    #expect(fragment.contains(" alt=\"\(expected)\" "), "\(fragment)")
    #expect(files["code.svg"]?.contains("<title>\(expected)</title>") == true)
  }

  @Test func `the page holds the fragment, in its language`() throws {
    for (language, shown) in [("en", "en"), ("zh", "zh-Hans"), (nil, "zh-Hans")] {
      let files = try render(Self.wechat, Self.name, language: language)
      let page = try #require(files["index.html"])
      #expect(page.contains("<html lang=\"\(shown)\">"))
      let lines = try #require(files["fragment.html"]).split(separator: "\n")
      #expect(lines.allSatisfy { page.contains($0) })
      #expect(page.contains("Follow us – Embassy of Sampleland") == (language != "zh"))
      #expect(page.contains("关注我们 – 样例国大使馆") == (language != "en"))
      #expect(
        page.contains("<span lang=\"en\" style=\"display:block\">Follow us on WeChat") == (language != "zh"))
    }
  }

  @Test func `a sentence is set smaller than two words`() throws {
    func style(_ settings: [(String, String)]) throws -> String {
      let page = try #require(try render("x:SwiftLang", settings)["index.html"])
      return String(try #require(page.firstMatch(of: #/<style>[\s\S]*<\/style>/#)).output)
    }
    let usual = try style([])
    #expect(try style([("headline.zh", "关注我们吧朋友"), ("name", "Swift")]) == usual)
    #expect(try style([("headline.zh", "关注我们的官方账号吧")]) != usual)
    #expect(try style([("name", String(repeating: "long ", count: 13))]) != usual)
  }

  @Test func `the folder holds all that is named`() throws {
    let files = try render("x:SwiftLang")
    #expect(Set(files.keys) == Set(WebEmbed.files))
    let fragment = try #require(files["fragment.html"])
    for name in files.keys where name.hasPrefix("code") { #expect(fragment.contains(name)) }
    #expect(fragment.contains("width=\"270\" height=\"270\""))
  }

  @Test func `a link is escaped, and goes to the account`() throws {
    let fragment = try #require(try render("https://example.org/a?b=1&c='2'")["fragment.html"])
    #expect(fragment.contains("<a href=\"https://example.org/a?b=1&amp;c="), "\(fragment)")
    #expect(!fragment.contains("&c="))
  }

  @Test(arguments: [
    ("https://x.com/a", true), ("HTTP://x.com", true), ("mailto:a@b.c", true), ("tel:+1", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), ("JavaScript:x", false),
    ("WIFI:S:net;;", false), ("hello", false), ("//evil.example", false), ("java\nscript:x", false),
  ])
  func `only what is safe to follow is a link`(link: String, isSafe: Bool) {
    #expect(WebEmbed.isSafe(link) == isSafe)
  }

  @Test func `a text that is no address is not linked`() throws {
    let fragment = try #require(try render("text:see <you> at nine")["fragment.html"])
    #expect(!fragment.contains("<a ") && !fragment.contains("href") && fragment.contains("<picture>"))
  }
}

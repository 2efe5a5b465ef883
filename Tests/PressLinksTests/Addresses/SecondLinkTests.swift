import PressDiagnostics
import Testing

@testable import PressLinks

struct SecondLinkTests {
  @Test(arguments: [
    Refusal("https://example.org/a;https://example.org/b", "two-links", 22),
    Refusal("https://example.org/a,https://example.org/b", "two-links", 22),
    Refusal("https://example.org/a|https://example.org/b", "two-links", 22),
    Refusal("https://example.org/ahttps://example.org/b", "two-links", 21),
    Refusal("https://example.orghttp://example.com", "two-links", 19),
    Refusal("https://example.org/a)http://example.org/b", "two-links", 22),
    Refusal("web:https://example.org/a;https://example.org/b", "two-links", 26),
    Refusal("web:https://example.org/?a=1;https://example.org/b", "two-links", 29),
    Refusal("x:https://x.com/SwiftLang,https://x.com/swift", "two-links", 26),
    Refusal("vcard:name=A;url=https://example.org/a,https://example.org/b", "two-links", 39),
    Refusal("看 https://example.org/a;https://example.org/b 吧", "two-links", 24),
    Refusal("https://example.org/a https://example.org/b", "two-links", 22),
    Refusal("web:https://example.org/a; https://example.org/b", "two-links", 27),
    Refusal("https://example.org/a\nhttps://example.org/b", "two-links", 22),
    Refusal("http://https://example.org", "two-links", 7),
  ])
  func `two links in one are refused`(refusal: Refusal) { refusal.check() }

  @Test(arguments: [("http://http://example.org", "http"), ("http://https://example.org", "https")])
  func `the beginning that stands there twice is named`(written: String, scheme: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(written) }
    #expect(error?.message.hasSuffix("begins twice: '\(scheme)://' stands there once more") == true)
  }

  @Test(arguments: [
    "https://web.archive.org/web/2024/https://example.org/",
    "https://example.org/?next=https://example.org/b",
    "https://example.org/?urls=https://example.org/a,https://example.org/b",
    "https://example.org/share?text=See%20https://example.org/b",
    "https://wa.me/12025550123?text=Hi,https://a.example",
    "https://example.org/#https://example.org/b", "https://example.org/cache:https://example.org/b",
    "https://web.archive.org/web/2024id_/http://example.org/a",
  ])
  func `a link within a link is one`(link: String) throws {
    #expect(throws: Never.self) { try FollowLink(link) }
  }

  @Test(arguments: [
    "https://example.org/a、https://example.org/b", "看 https://example.org/a 和 https://example.org/b",
    "see https://example.org/ and https://x.com/SwiftLang",
  ])
  func `a second link of a sentence is told`(text: String) throws {
    let link = try FollowLink(text)
    #expect(link.warnings.map(\.code).contains("further-link"))
    let once = "看 https://example.org/a 或 https://example.org/a"
    #expect(try !FollowLink(once).warnings.map(\.code).contains("further-link"))
  }
}

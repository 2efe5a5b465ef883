import PressDiagnostics
import Testing

@testable import PressLinks

struct LinkDoubtsTests {
  @Test(arguments: [
    ("https://example.org/press.", "ends with '.'"), ("https://example.org/press)", "ends with ')'"),
    ("https://example.org/path>", "ends with '>'"), ("https://example.org/path]", "ends with ']'"),
    ("https://example.org/path}", "ends with '}'"), ("https://example.org/path|", "ends with '|'"),
    ("https://example.org/path`", "ends with '`'"), ("https://example.org/path**", "ends with '*'"),
    ("https://example.org/path\\", "ends with"),
    ("https://example.org/a,", "ends with ','"), ("https://example.org/2025–26", "holds '–'"),
    ("https://example.org/“a”b", "holds '“'"), ("https://example.org/ａ", "holds 'ａ'"),
    ("https://example.org/%25E5%25A4%25A7", "escaped twice"),
    ("https://192.168.1.10/a", "a network of one's own"),
    ("https://10.0.0.1/", "a network of one's own"), ("https://172.31.0.1/a", "a network of one's own"),
    ("https://office.local/press", "a network of one's own"),
    ("https://wiki.lan/a/b/c", "a network of one's own"),
    ("https://nas.home.arpa/a", "a network of one's own"),
    ("https://app.internal/a", "a network of one's own"),
    ("https://wiki.test/", "a network of one's own"), ("https://wiki.invalid/", "a network of one's own"),
    ("https://a.localdomain/", "a network of one's own"), ("https://100.64.0.1/a", "a network of one's own"),
  ])
  func `what is odd about a link is a warning, and the link stays as it is`(link: String, words: String)
    throws
  {
    for written in [link, "web:" + link] {
      let read = try FollowLink(written)
      #expect(read.warnings.contains { $0.message.contains(words) && $0.hint != nil }, "\(read.warnings)")
      #expect(read.link.hasPrefix(String(link.prefix(19))))
    }
  }

  @Test(arguments: [
    "https://example.org/?a[b]", "https://example.org/a_(b)", "https://example.org/100%25",
    "https://example.org/%25zz",
    "https://example.org/",
    "https://8.8.8.8/", "https://172.32.0.1/a", "https://local.example.org/", "https://100.128.0.1/",
    "https://zh.wikipedia.org/wiki/北京（城市）b",
    "https://example.org/大使馆", "https://example.org/?a=1&b=%2520",
  ])
  func `what is as it should be is not doubted`(link: String) throws {
    let doubts = try FollowLink(link).warnings.filter {
      ["doubtful-link", "private-address"].contains($0.code)
    }
    #expect(doubts.isEmpty || link.contains("（"), "\(doubts)")
  }

  @Test(arguments: [
    "<https://example.org/press>", "(https://example.org/press)", "[Press](https://example.org/press)",
    "\"https://example.org/press\"", "https://example.org/press）", "https://example.org/press。",
    "https://example.org/press，谢谢", "“https://example.org/press”", "web:<https://example.org/press>",
  ])
  func `what stands around a link is taken off, and that is said`(written: String) throws {
    let link = try FollowLink(written)
    #expect(link.link == "https://example.org/press")
    #expect(link.warnings.contains { $0.code == "share-text" })
  }

  @Test(arguments: [
    "https://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=AT0",
    "https://www.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa",
    "https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2Fa",
    "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa",
    "https://link.zhihu.com/?target=https%3A//example.org/a",
    "https://urldefense.com/v3/__https://example.org/a__;!!Sample!abc$",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a&d=DwMF",
    "https://secure-web.cisco.com/1Sample/https%3A%2F%2Fexample.org%2Fa",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05",
  ])
  func `a page that only leads on is refused, with what it leads to`(link: String) throws {
    for written in [link, "web:" + link] {
      #expect {
        try FollowLink(written)
      } throws: {
        ($0 as? LinkError)?.code == "redirecting-link"
          && ($0 as? LinkError)?.hint == "write 'https://example.org/a' itself"
      }
    }
    #expect(try FollowLink("https://www.google.com/url").link == "https://www.google.com/url")
  }

  @Test func `a full stop behind the host is not in the code, and that is a note`() throws {
    let link = try FollowLink("https://example.org.")
    #expect(link.link == "https://example.org")
    #expect(link.warnings.map(\.severity) == [.note])
    #expect(link.warnings.first?.message == "the full stop behind 'https://example.org' is left out")
  }

  @Test(arguments: ["xhslink.com", "xhslink.cn"]) func `a share code stays on the host that issued it`(
    host: String
  ) throws {
    let link = try FollowLink("http://\(host)/n/Sample01234")
    #expect(link.link == "https://\(host)/n/Sample01234" && link.platform.key == "xiaohongshu")
  }

  @Test func `maps of a service that has ended still work`() throws {
    #expect(try FollowLink("https://goo.gl/maps/abc").warnings.map(\.code).contains("shortener"))
    #expect(try FollowLink("https://goo.gl/abc").warnings.map(\.code).contains("ended-service"))
  }

  @Test func `an id that a spreadsheet may have rounded is warned of`() throws {
    #expect(try FollowLink("x:id:1294030472427830000").warnings.map(\.code).contains("rounded-number"))
    #expect(try !FollowLink("x:id:1294030472427830016").warnings.map(\.code).contains("rounded-number"))
  }

  @Test func `an empty password is warned of, a name alone is an open network`() throws {
    #expect(try FollowLink("wifi:Sample Guest;").warnings.map(\.code) == ["no-password"])
    #expect(try FollowLink("wifi:Sample Guest").warnings.isEmpty)
  }
}

import PressDiagnostics
import Testing

@testable import PressLinks

struct ForeignFormTests {
  @Test(arguments: [
    ("MECARD:N:Sample;TEL:+12025550123;;", "vcard:"), ("vcard:MECARD:N:Sample;;", "vcard:"),
    ("MATMSG:TO:a@example.org;SUB:a;BODY:b;;", "mailto:"), ("#小程序://样例/abc", "wxaurl.cn"),
    ("wechat-mini:#小程序://样例/abc", "wxaurl.cn"), ("BEGIN:VEVENT\nEND:VEVENT", "text:"),
    ("=\"1234567890\"", "'1234567890'"), ("weibo:=\"1234567890\"", "'1234567890'"),
    ("weibo:'1234567890", "'1234567890'"), ("=HYPERLINK(\"x.com/SwiftLang\",\"us\")", "'x.com/SwiftLang'"),
    ("x:=CONCAT(A1,B1)", "paste values"),
  ])
  func `another program's form is refused with what is written instead`(account: String, way: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.hint?.contains(way) == true, "\(String(describing: error))")
  }

  @Test func `a message to a number is taken as other generators write it`() throws {
    #expect(try FollowLink("SMSTO:+12025550123:Hello").link == "sms:+12025550123?body=Hello")
    #expect(try FollowLink(platform: "sms", account: "smsto:+12025550123").link == "sms:+12025550123")
  }

  @Test func `the link of a formula is taken, and that is said`() throws {
    let link = try FollowLink("=HYPERLINK(\"https://example.org/a\",\"Our site\")")
    #expect(link.link == "https://example.org/a" && link.warnings.map(\.code) == ["share-text"])
  }

  @Test(arguments: [
    "text:MECARD:N:a;;", "text:=\"1\"", "text:'12345", "mastodon:smith@example.org", "x:beginner",
  ])
  func `a text stays what it is`(account: String) throws {
    #expect(throws: Never.self) { try FollowLink(account) }
  }

  @Test(arguments: [("=\"00123\"", "00123"), ("'00123", "00123"), ("'90s", nil), ("=1+2", nil), ("''", nil)])
  func `what a cell means`(text: String, meant: String?) {
    #expect(ForeignForm.textOfCell(text) == meant)
  }
}

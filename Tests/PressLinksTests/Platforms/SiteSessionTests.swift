import PressDiagnostics
import Testing

@testable import PressLinks

struct SiteSessionTests {
  @Test(arguments: [
    ("https://example.org/a;jsessionid=1234567890ABCDEF1234567890ABCDEF", "jsessionid"),
    ("https://example.org/a;jsessionid=12AB?b=c", "jsessionid"),
    ("https://example.org/a?PHPSESSID=1234567890abcdef1234567890", "PHPSESSID"),
    ("https://example.org/a?b=c&sid=0123456789abcdef0123456789abcdef", "sid"),
    ("https://example.org/a?ASPSESSIONIDABCD=AAAA", "ASPSESSIONIDABCD"),
  ])
  func `a link with a visit of the site in it ends`(link: String, name: String) throws {
    let read = try FollowLink(link)
    #expect(
      read.warnings.first { $0.code == "session-link" }?.message.contains("'\(name)', which ends") == true)
    #expect(read.permanence == .temporary(expires: nil))
  }

  @Test(arguments: [
    "https://example.org/a?sid=12", "https://example.org/a?session=morning-of-the-second-day-talk",
    "https://example.org/jsessionid", "https://example.org/a?PHPSESSID=", "https://example.org/a;b=c",
  ])
  func `what only looks alike does not`(link: String) throws {
    #expect(try FollowLink(link).permanence == .unknown)
  }
}

import PressDiagnostics
import Testing

@testable import PressLinks

struct MisplacedParametersTests {
  @Test(arguments: [
    ("https://example.org/?utm_source=a?utm_medium=b", "https://example.org/?utm_source=a&utm_medium=b"),
    ("https://example.org/a?b=c&d=e?f=g?h=i", "https://example.org/a?b=c&d=e&f=g&h=i"),
    ("https://example.org/??utm_source=a", "https://example.org/?utm_source=a"),
    ("https://example.org/press&utm_source=a", "https://example.org/press?utm_source=a"),
    ("https://example.org/press/&id=3&b=4#c", "https://example.org/press/?id=3&b=4#c"),
    (
      "https://example.org/press&utm_source=a?utm_medium=b",
      "https://example.org/press?utm_source=a&utm_medium=b"
    ),
    ("https://example.org/press#faq?utm_source=a", "https://example.org/press?utm_source=a#faq"),
    ("https://example.org/press?b=c#faq&utm_source=a", "https://example.org/press?b=c&utm_source=a#faq"),
    ("https://example.org/#?ref=poster", "https://example.org/?ref=poster"),
  ])
  func `parameters in the wrong place are told with the link that is meant`(link: String, meant: String)
    throws
  {
    for written in [link, "web:" + link] {
      let read = try FollowLink(written)
      #expect(read.link == link)
      let doubts = read.warnings.filter { $0.code == "doubtful-link" }
      #expect(doubts.map(\.severity) == [.warning])
      #expect(doubts.first?.hint == "write '\(meant)', if that is meant")
    }
    #expect(try FollowLink(meant).warnings.allSatisfy { $0.code != "doubtful-link" })
  }

  @Test(arguments: [
    "https://example.org/?url=https://example.net/a?b=c", "https://example.org/?next=/a?b=c",
    "https://example.org/?next=%2Fa?b=c", "https://example.org/?q=really?",
    "https://example.org/#/a?utm_source=b",
    "https://example.org/#!a?utm_source=b", "https://example.org/#utm_source=a&utm_medium=b",
    "https://example.org/a#:~:text=b&ref=c", "https://example.org/AT&T", "https://example.org/w=100&h=200",
    "https://example.org/lang=en&id=3/a", "https://example.org/a?b=c&d=e#f",
    "https://example.org/a.pdf#page=2&zoom=100",
    "https://example.org/R&D?a=b", "https://example.org/#tab?id=1",
    "https://g.example.org/??a.js,b.js", "https://example.org/maps/data=!3m1!4b1",
  ])
  func `parameters in their place, and an app's own, are not doubted`(link: String) throws {
    let doubts = try FollowLink(link).warnings.filter { $0.code == "doubtful-link" }
    #expect(doubts.isEmpty, "\(doubts)")
  }
}

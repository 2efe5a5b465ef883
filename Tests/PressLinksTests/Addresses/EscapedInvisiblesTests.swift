import PressDiagnostics
import Testing

@testable import PressLinks

struct EscapedInvisiblesTests {
  @Test(arguments: [
    ("https://example.org/press%E2%80%8B", "U+200B", "https://example.org/press"),
    ("https://example.org/pr%c2%adess", "U+00AD", "https://example.org/press"),
    ("https://example.org/%EF%BB%BFpress", "U+FEFF", "https://example.org/press"),
    ("https://example.org/press?a=b%E2%80%8E", "U+200E", "https://example.org/press?a=b"),
    ("https://example.org/press%0D%0A", "U+000D", "https://example.org/press%0A"),
    ("https://example.org/press?a=b%0A", "U+000A", "https://example.org/press?a=b"),
    ("https://example.org/press%00", "U+0000", "https://example.org/press"),
    ("https://example.org/press#a%E2%80%8B", "U+200B", "https://example.org/press#a"),
  ])
  func `an escaped character that nobody sees is told`(link: String, name: String, meant: String) throws {
    let read = try FollowLink(link)
    #expect(read.link == link)
    let warning = try #require(read.warnings.first { $0.code == "invisible-character" })
    #expect(warning.message.contains(name))
    #expect(warning.hint?.hasPrefix("write '\(meant)'") == true, "\(warning)")
  }

  @Test(arguments: [
    "https://example.org/%E4%B8%B9%E9%BA%A6", "https://example.org/a%20b?c=%C3%A9",
    "https://example.org/send?text=a%0Ab", "https://example.org/send?note=Hello%20you%0D%0Athere",
    "https://docs.example.org/forms?entry.1=a%0Ab", "https://example.org/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88",
    "https://example.org/%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9",
    "https://example.org/%F0%9F%8F%B4%F3%A0%81%A7%F3%A0%81%A2%F3%A0%81%A5%F3%A0%81%AE%F3%A0%81%A7%F3%A0%81%BF",
    "https://example.org/%B4%F3%CA%B9", "https://example.org/100%25",
  ])
  func `what is seen, joins letters or breaks a message's lines is not`(link: String) throws {
    #expect(try FollowLink(link).warnings.allSatisfy { $0.code != "invisible-character" })
  }
}

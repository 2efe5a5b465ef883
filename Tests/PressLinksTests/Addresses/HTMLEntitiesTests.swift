import Testing

@testable import PressLinks

@Suite struct HTMLEntitiesTests {
  @Test(arguments: [
    ("a&amp;b", "&amp;", "a&b"), ("A &#38; B &#x26; C", "&#38;", "A & B & C"),
    ("&quot;样例&quot;", "&quot;", "\"样例\""),
    ("don&#39;t", "&#39;", "don't"), ("one<br>two<BR/>three<br />", "<br>", "one\ntwo\nthree\n"),
    ("<p class='a'>x</p>", "<p class='a'>", "x\n"), ("caf&eacute;", "&eacute;", "café"),
    ("&amp;amp;", "&amp;", "&amp;"),
  ])
  func found(_ text: String, _ written: String, _ meant: String) throws {
    let found = try #require(HTMLEntities.find(in: text))
    #expect(found.written == written && found.meant == meant)
  }

  @Test(arguments: [
    "https://example.org/?a=1&b=2", "R&D; more", "a & b;", "1 < 2 > 0",
    "a<b>c".replacing("<b>", with: "<bold>"), "&copy=1",
    "&#;", "&#xZZ;", "<3", "样例&样例;",
  ])
  func plain(_ text: String) { #expect(HTMLEntities.find(in: text) == nil) }

  @Test(arguments: [
    Refusal("web:https://example.org/?a=1&amp;b=2", "html-entity", 28),
    Refusal("https://example.org/?a=1&#38;b=2", "html-entity", 24),
    Refusal("x:https://x.com/intent/follow?a=1&amp;screen_name=SwiftLang", "html-entity", 33),
    Refusal("vcard:name=a;url=https://example.org/?a&amp\\;b", "html-entity", 17),
  ])
  func inALinkTheyAreRefused(_ refusal: Refusal) { refusal.check() }

  @Test func aBlankOfHTMLIsLeftOutOfTheLinkThatIsMeant() {
    let error = #expect(throws: LinkError.self) { try FollowLink("https://example.org/?text=&nbsp;") }
    #expect(error?.hint == "write 'https://example.org/?text=', if that is meant")
  }

  @Test func theLinkThatIsMeantIsTold() {
    let error = #expect(throws: LinkError.self) { try FollowLink("web:https://example.org/?a=1&amp;b=2") }
    #expect(error?.message == "'&amp;' is how HTML writes '&', not a link")
    #expect(error?.hint == "write 'https://example.org/?a=1&b=2', if that is meant")
  }

  @Test func `a blank that does not break is meant as a blank`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("mailto:a@example.org?subject=A&nbsp;B") }
    #expect(error?.hint == "write 'a@example.org?subject=A B', if that is meant")
  }
}

import Testing

@testable import PressLinks

@Suite struct CardPayloadTests {
  static let full =
    #"name=Press Office;org=Sample\; Sons, Ltd\\;tel=+1 202 555 0123;email=press@example.org;url=https://example.org/a,b"#

  @Test func aCard() throws {
    let link = try FollowLink("vcard:\(CardPayloadTests.full)")
    let lines = [
      "BEGIN:VCARD", "VERSION:3.0", "N:Press Office;;;;", "FN:Press Office", #"ORG:Sample\; Sons\, Ltd\\"#,
      "TEL:+12025550123", "EMAIL:press@example.org", "URL:https://example.org/a,b", "END:VCARD",
    ]
    #expect(link.link == lines.map { $0 + "\r\n" }.joined())
    let found = try #require(FollowLink.recognise(link.link))
    #expect(found.account == link.account)
    #expect(try FollowLink("vcard:\(found.account)").link == link.link)
  }

  @Test func anOrganisationAlone() throws {
    let link = try FollowLink("vcard:org=Sample Organisation")
    #expect(link.link.contains("\r\nN:;;;;\r\nFN:Sample Organisation\r\nORG:Sample Organisation\r\n"))
    #expect(FollowLink.recognise(link.link)?.account == "org=Sample Organisation")
  }

  @Test(arguments: [
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Press Office\r\nPHOTO:https://example.org/p.png\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:3.0\nN:Office;Press;;;\nFN:Press Office\nEND:VCARD",
    "BEGIN:VCARD",
  ])
  func otherCardsStayAsTheyAre(_ card: String) throws {
    let kept = card.split(whereSeparator: \.isNewline)
    #expect(FollowLink.recognise(card)?.link.split(whereSeparator: \.isNewline) == kept)
    #expect(try FollowLink(card).link == card)
    #expect(try FollowLink("vcard:\(card)").platform.key == "vcard")
  }

  @Test(arguments: [
    Refusal("vcard:tel=+12025550123", "bad-shape", 6), Refusal("vcard:name=a;fax=1", "bad-shape", 13),
    Refusal("vcard:name=", "bad-length", 6), Refusal("vcard:name=a;tel=123", "bad-shape", 17),
    Refusal("vcard:name=a;email=b", "bad-shape", 19), Refusal("vcard:name=a;url=example.org", "bad-url", 17),
    Refusal("vcard:name=a\nEND:VCARD", "bad-character", 12),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }
}

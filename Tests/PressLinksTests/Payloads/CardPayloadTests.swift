import PressDiagnostics
import TestSupport
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

  @Test func aLinkKeepsItsSemicolonsAndTheirBackslashesGo() throws {
    let link = try FollowLink(#"vcard:org=A\;B\\C;url=https://example.org/p\;v=1?a=1\;2,3"#)
    let lines = link.link.split(separator: "\r\n")
    #expect(lines.contains("URL:https://example.org/p;v=1?a=1;2,3"))
    #expect(lines.contains(#"ORG:A\;B\\C"#))
    #expect(try FollowLink("vcard:\(link.account)").link == link.link)
    #expect(FollowLink.recognise(link.link)?.account == link.account)
  }

  @Test func anEscapedFieldIsAtFaultWhereItBegins() {
    let error = #expect(throws: LinkError.self) { try FollowLink(#"vcard:name=a;tel=+1202\;555"#) }
    #expect(error?.code == "bad-character" && error?.offset == 17)
  }

  /// Whatever stands in the fields: what a phone reads back is what was written.
  @Test func everyFieldComesBack() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      func text() -> String {
        "x" + random.text(of: #"\;,:="a码 "#, count: Int.random(in: 0...9, using: &random))
      }
      let (name, org, title) = (text(), text(), text())
      let path = random.text(of: ";,=ab", count: 6)
      let account = [("name", name), ("org", org), ("title", title), ("url", "https://example.org/" + path)]
        .map { "\($0.0)=\(BackslashEscape.fields.escape($0.1))" }.joined(separator: ";")
      let link = try FollowLink("vcard:\(account)")
      let lines = link.link.split(separator: "\r\n").map(String.init)
      func property(_ key: String) -> String {
        String(lines.first { $0.hasPrefix(key + ":") }?.dropFirst(key.count + 1) ?? "")
      }
      #expect(BackslashEscape.card.unescape(property("FN")[...]) == name, "seed \(seed)")
      #expect(BackslashEscape.card.unescape(property("ORG")[...]) == org, "seed \(seed)")
      #expect(BackslashEscape.card.unescape(property("TITLE")[...]) == title, "seed \(seed)")
      #expect(property("URL") == "https://example.org/" + path, "seed \(seed)")
      #expect(try FollowLink("vcard:\(link.account)").link == link.link, "seed \(seed)")
    }
  }

  @Test func anOrganisationAlone() throws {
    let link = try FollowLink("vcard:org=Sample Organisation")
    #expect(link.link.contains("\r\nN:;;;;\r\nFN:Sample Organisation\r\nORG:Sample Organisation\r\n"))
    #expect(FollowLink.recognise(link.link)?.account == "org=Sample Organisation")
  }

  @Test(arguments: [
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Press Office\r\nPHOTO:https://example.org/p.png\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:3.0\nN:Office;Press;;;\nFN:Press Office\nEND:VCARD",
  ])
  func otherCardsStayAsTheyAre(_ card: String) throws {
    let kept = card.split(whereSeparator: \.isNewline)
    #expect(FollowLink.recognise(card)?.link.split(whereSeparator: \.isNewline) == kept)
    #expect(try FollowLink(card).link == card)
    #expect(try FollowLink("vcard:\(card)").platform.key == "vcard")
  }

  @Test(arguments: [
    Refusal("vcard:tel=+12025550123", "bad-shape", 6), Refusal("vcard:name=a;fax=1", "bad-shape", 13),
    Refusal("vcard:name=", "bad-length", 6), Refusal("vcard:name=a;tel=12", "bad-shape", 17),
    Refusal("vcard:name=a;email=b", "bad-shape", 19), Refusal("vcard:name=a;url=example.org", "bad-url", 17),
    Refusal("vcard:name=a\nEND:VCARD", "bad-character", 12),
    Refusal("vcard:name=A;name=B", "repeated-field", 13),
    Refusal("vcard:name=A;org=x;org=y", "repeated-field", 19),
    Refusal("vcard:name=A;org=x&amp;y", "html-entity", 18),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    ("vcard:name=张三；tel=+8613800138000", 13), ("vcard:name=a, org=b", 12), ("vcard:org=a|title=b", 11),
  ])
  func `a field that holds the next one is refused where that begins`(account: String, offset: Int) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.code == "wrong-separator" && error?.offset == offset)
  }

  @Test(arguments: [
    "vcard:BEGIN:VCARD", "vcard:BEGIN:VCARD VERSION:3.0 FN:Sample END:VCARD",
    "vcard:BEGIN:VCARD;VERSION:3.0;FN:Sample;END:VCARD",
    #"vcard:BEGIN:VCARD\nVERSION:3.0\nFN:Sample\nEND:VCARD"#,
    "vcard:BEGIN:VCARD\nVERSION:3.0\nFN:Sample", "vcard:BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD",
  ])
  func `a card whose lines are lost or missing is refused`(account: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.code == "bad-shape" && error?.message.contains("has no line of its own for '") == true)
  }

  @Test func `several numbers, addresses and links are one card's`() throws {
    let account = "name=A;tel=+12025550123;tel=+12025550124;email=a@example.org;email=b@example.org"
    #expect(try FollowLink("vcard:" + account).account == account)
  }

  @Test func `blanks between fields are passed over`() throws {
    #expect(try FollowLink("vcard:name=A; org=B").account == "name=A;org=B")
  }

  @Test func `marks in full width are told`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("vcard:name＝张三") }
    #expect(error?.hint?.contains("'＝'") == true)
  }

  @Test(arguments: [
    (#"vcard:org=A\, B"#, true), (#"vcard:org=A\; B\\C"#, false), ("vcard:org=A, B", false),
    (#"vcard:org=A\nB"#, true),
  ])
  func `a backslash that stays one is said`(account: String, isTold: Bool) throws {
    let link = try FollowLink(account)
    #expect(link.warnings.contains { $0.code == "stray-backslash" } == isTold)
  }
}

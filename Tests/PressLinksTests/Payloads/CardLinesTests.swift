import PressDiagnostics
import Testing

@testable import PressLinks

struct CardLinesTests {
  private func card(_ line: String) -> String {
    "BEGIN:VCARD\nVERSION:3.0\nFN:Sample Office\n\(line)\nNOTE:Sample\nEND:VCARD"
  }

  @Test(arguments: [
    ("TEL:010-12345678", "bad-shape"), ("TEL;TYPE=work:+44 (0)20 7946 0123", "bad-shape"),
    ("item1.TEL:+1 202 555 0123 ext. 12", "bad-shape"), ("TEL;VALUE=uri:tel:2025550123", "bad-shape"),
    ("EMAIL:press", "bad-shape"), ("EMAIL;TYPE=work:press＠example.org", "full-width"),
    ("URL:example.org", "bad-url"),
  ])
  func `a line of a whole card is checked as a code of its own`(line: String, code: String) throws {
    let text = card(line)
    let error = #expect(throws: LinkError.self) { try FollowLink(text) }
    #expect(error?.code == code)
    // Where the value stands, or what is wrong in it.
    let start = try #require(text.firstRange(of: line))
    let offset = text.distance(from: text.startIndex, to: start.lowerBound)
    #expect((offset..<offset + line.count).contains(error?.offset ?? -1))
    // In a code that somebody else made it is a card all the same.
    #expect(FollowLink.recognise(text)?.platform.key == "vcard")
  }

  @Test(arguments: [
    "TEL;TYPE=cell:+1 (202) 555-0123", "tel:+12025550123", "EMAIL:press@example.org",
    "URL:https://example.org/a;b",
    "TEL;ENCODING=QUOTED-PRINTABLE:=2B1", "EMAIL:press@exam\n ple.org", "TEL:", "X-TEL:sample",
  ])
  func `a sound card stays as it is`(line: String) throws {
    let link = try FollowLink(card(line))
    #expect(link.link == card(line) && link.warnings.isEmpty)
  }

  @Test(arguments: ["http://192.168.1.5/x", "https://wiki.lan/a", "https://example.org/a?PHPSESSID=12AB"])
  func `a link within a card is doubted as one by itself`(link: String) throws {
    let codes = try FollowLink("web:" + link).warnings.map(\.code)
    #expect(!codes.isEmpty)
    #expect(try FollowLink("vcard:name=a;url=" + link).warnings.map(\.code) == codes)
    #expect(try FollowLink(card("URL:" + link)).warnings.map(\.code) == codes)
  }
}

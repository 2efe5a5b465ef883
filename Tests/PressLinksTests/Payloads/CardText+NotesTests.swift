import PressDiagnostics
import Testing

@testable import PressLinks

struct CardTextNotesTests {
  private func card(_ line: String) -> String {
    "BEGIN:VCARD\nVERSION:3.0\nN:Office;Sample;;;\nFN:Sample Office\n\(line)\nNOTE:Sample\nEND:VCARD"
  }

  @Test(arguments: [
    ("TEL:010-12345678", "bad-shape"), ("TEL;TYPE=work:+44 (0)20 7946 0123", "bad-shape"),
    ("item1.TEL:+1 202 555 0123 ext. 12", "bad-shape"), ("TEL;VALUE=uri:tel:2025550123", "bad-shape"),
    ("EMAIL:press", "bad-shape"), ("EMAIL;TYPE=work:press＠example.org", "full-width"),
    ("URL:example.org", "bad-url"), ("URL:https://example.org/?a=1&amp;b=2", "html-entity"),
    (#"URL:https\://example.org/a"#, "stray-backslash"), ("ORG:Sample\u{202E}", "bad-character"),
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
    #"ORG:Sample\, Sons\; Co;Sales"#, #"ADR;TYPE=WORK:;;Main St\, 5;Berlin;;10115;Germany"#,
    #"TITLE:Head of R\\D\nand Press"#, "item1.X-ABLabel:Office", "TEL;VALUE=uri:tel:+49-221-9999123",
    "LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=", "ORG;CHARSET=UTF-8:样例", "BDAY:1990-01-01",
    "NICKNAME:Sam,Ple", "CATEGORIES:Press,Office",
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

  @Test(arguments: [
    ("MAIL:press@example.org", "unknown-field", "write 'EMAIL:'"),
    ("TELEPHONE;TYPE=work:+12025550123", "unknown-field", "write 'TEL:'"),
    ("item1.WEBSITE:https://example.org/", "unknown-field", "write 'URL:'"),
    ("TITEL:Head", "unknown-field", "did you mean 'TITLE'?"),
    ("ORG:A &amp; B", "html-entity", "write 'A & B', if that is meant"),
    ("ORG: Sample", "edge-blank", "leave it out"),
    (#"ORG:It\'s"#, "stray-backslash", #"leave it out; a backslash that is meant is written '\\'"#),
    ("ORG:Sample, Sons", "bare-comma", #"write '\,'"#), ("TITLE:Head, Press", "bare-comma", #"write '\,'"#),
    ("FN:Another", "repeated-field", "leave one of them out"),
    ("ORG;CHARSET=GBK:样例", "wrong-charset", "leave ';CHARSET=…' out"),
  ])
  func `a line that readers take otherwise is told`(line: String, code: String, hint: String) throws {
    let link = try FollowLink(card(line))
    #expect(link.link == card(line) && link.warnings.map(\.code) == [code])
    #expect(link.warnings.first?.hint == hint)
  }

  @Test(arguments: [
    ("3.0", "N:Office;Sample;;;", "add the line 'FN:Sample Office'"),
    ("3.0", "FN:Sample Office", "add the line 'N:Sample Office;;;;'"),
    ("4.0", "N:Office;Sample;;;", "add the line 'FN:Sample Office'"), ("4.0", "FN:Sample Office", nil),
    ("2.1", "N:Office;Sample", nil),
  ])
  func `the name's fields of each version are asked for`(version: String, line: String, hint: String?) throws
  {
    let link = try FollowLink("BEGIN:VCARD\nVERSION:\(version)\n\(line)\nEND:VCARD")
    #expect(link.warnings.map(\.code) == (hint == nil ? [] : ["missing-field"]))
    #expect(link.warnings.first?.hint == hint)
  }
}

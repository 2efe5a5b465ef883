import TestSupport
import Testing

@testable import PressLinks

struct CardTextFaultsTests {
  /// A card, and what begins the line that is at fault.
  private static let faults: [(card: String, code: String, at: String)] = [
    ("BEGIN:VCARD\nVERSION:3.0\n N:A;B;;;\nFN:B A\nEND:VCARD", "folded-line", " N:"),
    (
      "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nURL:https://e.org/\n EMAIL:a@example.org\nEND:VCARD",
      "folded-line", " EMAIL:"
    ),
    ("BEGIN:VCARD \r\n VERSION:3.0 \r\n N:A \r\n FN:A \r\n END:VCARD", "folded-line", " VERSION:"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nTEL +12025550123\nEND:VCARD", "bad-shape", "TEL"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN：B\nEND:VCARD", "full-width", "：B"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nURL：https://example.org/\nEND:VCARD", "full-width", "：h"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nTEL ;TYPE=work:+12025550123\nEND:VCARD", "bad-shape", "TEL"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nTEL; TYPE=work:+12025550123\nEND:VCARD", "bad-shape", "TEL"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nADR;LABEL=\"a:;;b\nEND:VCARD", "bad-shape", "ADR"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nEND:VCARD\nTEL:+12025550123", "bad-shape", "TEL"),
    (
      "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD",
      "bad-shape", "BEGIN:VCARD\nVERSION:3.0\nFN:B"
    ),
    ("BEGIN:VCARD\nVERSION:3.0 \nN:A\nFN:A\nEND:VCARD", "bad-shape", "VERSION"),
    ("BEGIN:VCARD\nVERSION:5.0\nN:A\nFN:A\nEND:VCARD", "bad-shape", "VERSION"),
    ("BEGIN:VCARD\rVERSION:3.0\rN:A\rFN:A\rEND:VCARD", "bad-character", "\rVERSION"),
    (
      "BEGIN:VCARD\u{2028}VERSION:3.0\u{2028}N:A\u{2028}FN:A\u{2028}END:VCARD", "bad-character",
      "\u{2028}VERSION"
    ),
  ]

  @Test(arguments: faults.indices)
  func `what readers take otherwise is refused at its line`(index: Int) throws {
    let (card, code, at) = CardTextFaultsTests.faults[index]
    let start = try #require(card.firstRange(of: at)).lowerBound
    Refusal(card, code, card.distance(from: card.startIndex, to: start)).check()
  }

  @Test(arguments: [
    // A long line is folded where it happens to be full, before a word with a colon too.
    "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nNOTE:A note that goes on until it is as long as a line of a card may be for\n URL: none\nEND:VCARD",
    "BEGIN:VCARD\nVERSION:4.0\nN:Office;Sample;;;\nFN:Sample Office\nADR;TYPE=home;LABEL=\"Street 17\\nCity\"\n :;;Street 17;City;;51147;Germany\nEND:VCARD",
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=\n=E5=B0=8F\nFN:王小\nEND:VCARD",
    "BEGIN:VCARD\r\nVERSION:3.0\r\n\r\nN:A\r\nFN:A\r\nTEL;TYPE=\"work,voice\":+12025550123\r\nEND:VCARD\r\n\r\n",
    "begin:vcard\nversion:3.0\nn:A\nfn:A\nend:vcard",
  ])
  func `a sound card passes without a word`(card: String) throws {
    let link = try FollowLink(card)
    #expect(link.warnings.isEmpty && link.link == card)
  }
}

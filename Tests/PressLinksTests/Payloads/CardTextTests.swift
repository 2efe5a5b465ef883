import Testing

@testable import PressLinks

struct CardTextTests {
  @Test func `folds are undone, and heads are parted from values`() {
    let card = CardText("BEGIN:VCARD\nitem1.Tel;TYPE=\"a:b\";PREF=1:+1 202\n  555\n\t 0123\nNOTE:a:b;c\n")
    #expect(card.properties.map(\.name) == ["BEGIN", "TEL", "NOTE"])
    #expect(card.properties.map(\.value.text) == ["VCARD", "+1 202 555 0123", "a:b;c"])
    #expect(card.properties[1].parameters == ";TYPE=\"a:b\";PREF=1")
    #expect(card.properties[2].value.offset(2) == 67)
  }

  @Test func `what is quoted-printable goes on behind its equals sign`() {
    let card = CardText("N;ENCODING=QUOTED-PRINTABLE:=E7=\n=8E\nURL:https://example.org/?a=\nFN:A")
    #expect(card.properties.map(\.value.text) == ["=E7=8E", "https://example.org/?a=", "A"])
  }
}

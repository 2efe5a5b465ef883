import PressDrawing
import PressText
import Testing

struct TextErrorTests {
  @Test func `messages say what, in lower case and without a full stop`() {
    let box = Size(.mm(20), .mm(5))
    #expect(
      TextError.doesNotFit(text: "扫码\n关注", smallest: .points(14), box: box).message
        == "the text '扫码 ⏎ 关注' does not fit into 20 × 5 mm at 14 pt")
    #expect(
      TextError.missingGlyphs(characters: ["\u{E123}"]).message
        == "no installed font has the character '\u{E123}' (U+E123)")
    #expect(
      TextError.missingGlyphs(characters: ["\u{E123}", "\u{1F9FF}"]).message
        == "no installed font has the characters '\u{E123}' (U+E123), '\u{1F9FF}' (U+1F9FF)")
    #expect(TextError.unreadableFont(family: "Noto").message == "the file of the font 'Noto' cannot be read")
  }

  @Test func `long texts and lists are shortened`() {
    let long = TextError.doesNotFit(
      text: String(repeating: "a", count: 500), smallest: .mm(1), box: Size(.mm(1), .mm(1)))
    #expect(long.message.count < 120)
    #expect(long.message.contains("a…'"))
    let many = TextError.missingGlyphs(characters: (0..<99).map { "\($0)" })
    #expect(many.message.count < 200)
  }

  @Test(arguments: [
    TextError.doesNotFit(text: "a", smallest: .mm(1), box: Size(.mm(1), .mm(1))),
    .missingGlyphs(characters: ["a"]), .unreadableFont(family: "a"),
  ])
  func `each has a way out`(error: TextError) {
    #expect(!error.hint.isEmpty)
  }

  @Test(arguments: [
    (["\u{E123}"], "leave it out: it is a sign"), (["\u{1F600}", "\u{1F3FB}"], "emoji"),
    (["ꦲ"], "install a font"),
    (["ꦲ", "\u{E123}"], "install a font"), ([], "install a font"),
  ])
  func `the way out is one that helps`(characters: [String], hint: String) {
    #expect(TextError.missingGlyphs(characters: characters).hint.contains(hint))
  }
}

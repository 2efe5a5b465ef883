/// Letters that a font joins: librsvg leaves them apart, every other viewer does not.
extension Judge {
  /// Puts the signs of joined letters in, where the text's white space is settled.
  ///
  /// Letters that are placed one by one are joined nowhere.
  func joinLetters(of text: SVGElement) {
    guard !LetterPlaces.has(text) else { return }
    for element in text.family where element.ownText.contains(where: { !$0.isWhitespace }) {
      guard NumberList.first(of: element.computed("letter-spacing") ?? "0")?.number ?? 0 == 0,
        element.computed("font-variant") ?? "normal" == "normal"
      else { continue }
      let families = ValueSyntax.families(element.computed("font-family") ?? "")
      let style = element.computed("font-style") ?? "normal"
      element.content = element.content.map { item in
        guard case .text(let words) = item, words.contains(where: \.isLetter) else { return item }
        let run = SVGLetterRun(
          text: words, families: families, weight: SVGOutline.weight(element.computed("font-weight")),
          isItalic: style != "normal")
        if let spelled = joining(run) { return .text(spelled) }
        tell(
          element.place, "the font '\(families.first ?? "")' joins letters of '\(words.trimmed.prefix(40))'",
          hint: "turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with "
            + "Type > Create Outlines")
        return item
      }
    }
  }
}

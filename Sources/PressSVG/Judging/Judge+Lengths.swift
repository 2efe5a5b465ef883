/// Texts whose length librsvg takes for another: spaced-out ones, and those that are scaled unevenly.
extension Judge {
  /// Of each stretch with a place of its own one distance of letters is drawn.
  func checkSpacing(_ text: SVGElement, _ letters: String, _ way: Way) {
    let spaced = text.family.first { element in
      TextChunks.spacing(of: element) != "normal" && element.ownText.contains { !$0.isWhitespace }
    }
    guard let spaced else { return }
    if letters.unicodeScalars.contains(where: { $0.isRightToLeft || $0.isJoined }) {
      tell(spaced.place, "letters that join are spaced out", hint: Judge.outlines)
    }
    // A clipping path has no room for the group that a text in several becomes.
    let chunks = way.isInClip ? nil : TextChunks.apart(text)
    if (chunks ?? [text.content]).contains(where: { TextChunks.spacings(of: $0, in: text).count > 1 }) {
      tell(spaced.place, "a text is spaced out in part", hint: Judge.outlines)
    }
  }

  /// Where a text is scaled unevenly, only what starts at a place of its own stands right.
  func checkStretch(_ text: SVGElement, _ way: Way) {
    guard way.transform.isStretched else { return }
    let parts = text.family.filter { $0.ownText.contains { !$0.isWhitespace } }
    let isSetBack = parts.contains { ($0.computed("text-anchor") ?? "start") != "start" }
    guard isSetBack || hasFollower(text) else { return }
    tell(
      text.place,
      isSetBack
        ? "a text is scaled in one direction more than in the other, and would not stand at its middle or end"
        : "a text of several parts is scaled in one direction more than in the other, and they would not follow "
          + "on each other",
      hint: isSetBack
        ? "align it at its start, scale it evenly, or \(Judge.outlines)"
        : "scale it evenly, or \(Judge.outlines)")
  }

  /// Whether letters stand where others end.
  private func hasFollower(_ text: SVGElement) -> Bool {
    let keepsSpaces = TextSpaces.preserves(text)
    // Whether something stands before, from the last place across on.
    var (isBegun, follows) = (false, false)
    func walk(_ element: SVGElement) {
      let across = LetterPlaces.list(element["x"])?.count ?? 0
      if across > 0 { isBegun = false }
      if ["y", "dx", "dy"].contains(where: { (LetterPlaces.list(element[$0])?.count ?? 0) > max(1, across) })
      {
        follows = true
      }
      for item in element.content {
        switch item {
        case .element(let child): walk(child)
        case .text(let words):
          let isSeen = words.contains { !$0.isWhitespace }
          if isSeen, isBegun { follows = true }
          isBegun = isBegun || isSeen || keepsSpaces && !words.isEmpty
        }
      }
    }
    walk(text)
    return follows
  }
}

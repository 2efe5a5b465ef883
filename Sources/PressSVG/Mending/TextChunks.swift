/// Stretches of a text that begin at places of their own: each can be a text by itself.
///
/// Illustrator writes one text of them where letters are spaced by hand.
enum TextChunks {
  /// What the text directly holds, stretch by stretch; nil where they hang together otherwise than by their places.
  static func apart(_ text: SVGElement) -> [[SVGElement.Content]]? {
    guard !LetterPlaces.has(text) else { return nil }
    let places = ["x", "y", "dx", "dy"]
    let inner = text.children.flatMap(\.children).flatMap(\.family)
    guard !inner.contains(where: { one in places.contains { one[$0] != nil } }) else { return nil }
    let isMovedDown = text.family.contains { $0["dy"] != nil }
    var chunks: [[SVGElement.Content]] = [[]]
    for item in text.content {
      if case .element(let child) = item, child["x"] != nil {
        // Where it stands below is known from itself, or from the one before.
        guard child["y"] != nil || !isMovedDown else { return nil }
        chunks.append([])
      }
      chunks[chunks.count - 1].append(item)
    }
    return chunks.filter { chunk in !chunk.isEmpty }
  }

  /// The distances between letters that are asked for.
  static func spacings(of chunk: [SVGElement.Content], in text: SVGElement) -> Set<String> {
    chunk.reduce(into: []) { found, item in
      switch item {
      case .text(let words):
        if words.contains(where: { !$0.isWhitespace }) { found.insert(spacing(of: text)) }
      case .element(let child):
        let parts = child.family.filter { $0.ownText.contains { !$0.isWhitespace } }
        found.formUnion(parts.map { spacing(of: $0) })
      }
    }
  }

  /// As the style says it; `normal` where it is none.
  static func spacing(of element: SVGElement) -> String {
    let own = element.computed("letter-spacing") ?? "normal"
    return NumberList.first(of: own)?.number == 0 ? "normal" : own
  }

  /// Makes a group of a text whose white space is settled, with a text for each stretch.
  static func split(_ text: SVGElement, into chunks: [[SVGElement.Content]]) {
    var baseline = text["y"]
    let start = ["x", "y", "dx", "dy"].map { ($0, text[$0]) }
    text.name = "g"
    for (key, _) in start { text[key] = nil }
    text.set("space", nil, in: .xml)
    let texts = chunks.enumerated().map { index, chunk in
      let one = SVGElement("text", at: text.place)
      one.set("space", "preserve", in: .xml)
      if case .element(let first)? = chunk.first, first["x"] != nil {
        first["y"] = first["y"] ?? baseline
      } else {
        for (key, value) in start { one[key] = value }
      }
      for case .element(let child) in chunk { baseline = child["y"] ?? baseline }
      one.replaceContent(chunk)
      return one
    }
    text.replaceContent(texts.map { .element($0) })
  }
}

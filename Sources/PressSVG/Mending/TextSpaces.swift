/// The white space of a text as browsers have it: librsvg loses line ends, as SVG 1.1 says, and some of it beside spans.
enum TextSpaces {
  /// Rewrites all text below, so that every space that is left is meant.
  static func settle(_ text: SVGElement) {
    let isKept = preserves(text)
    var last: Character = " "
    settle(text, isKept, &last)
    if !isKept { trimEnd(of: text) }
    for element in text.family { element.set("space", nil, in: .xml) }
    text.set("space", "preserve", in: .xml)
  }

  /// Whether the spaces of a text are kept: browsers hand styles down to texts from nothing around them.
  static func preserves(_ text: SVGElement) -> Bool {
    if let kept = keeps(text) { return kept }
    var current: SVGElement? = text
    while let one = current {
      if let space = one.value("space", in: .xml) { return space == "preserve" }
      current = one.parent
    }
    return false
  }

  /// What an element's own style says of spaces; nil where it says nothing.
  static func keeps(_ element: SVGElement) -> Bool? {
    guard let space = element.offers["white-space-collapse"]?.first?.lowercased(), space != "inherit" else {
      return nil
    }
    return ["preserve", "preserve-spaces", "break-spaces"].contains(space)
  }

  private static func settle(_ element: SVGElement, _ isKept: Bool, _ last: inout Character) {
    element.content = element.content.map { item in
      switch item {
      case .element(let child):
        settle(child, isKept, &last)
        return item
      case .text(let words):
        // Line ends are blanks as well, by CSS, between Chinese signs too; in Swift two signs may be one character.
        let plain = words.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : Character($0) }
        guard !isKept else { return .text(plain.reduce(into: "") { $0.append($1) }) }
        var kept = ""
        for one in plain {
          if one == " ", last == " " { continue }
          kept.append(one)
          last = one
        }
        return .text(kept)
      }
    }
  }

  /// Takes a space away that ends the text; false when it ends with a letter.
  @discardableResult
  private static func trimEnd(of element: SVGElement) -> Bool {
    for index in element.content.indices.reversed() {
      switch element.content[index] {
      case .text(let words):
        guard !words.isEmpty else { continue }
        if words.hasSuffix(" ") { element.content[index] = .text(String(words.dropLast())) }
        return true
      case .element(let child): if trimEnd(of: child) { return true }
      }
    }
    return false
  }
}

/// Characters as HTML writes them, `&amp;` and `<br>`, which web systems leave in what they export.
package enum HTMLEntities {
  private static let named: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "copy": "©", "reg": "®",
    "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”",
    "laquo": "«", "raquo": "»", "middot": "·", "bull": "•", "deg": "°", "euro": "€", "times": "×",
    "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
    "oslash": "ø", "aring": "å", "aelig": "æ", "ntilde": "ñ",
  ]
  /// What stands in a text that was meant for a page.
  private static let tags: Set<String> = [
    "br", "p", "b", "i", "u", "a", "em", "strong", "span", "div", "font", "li", "ul", "ol", "sup", "sub",
    "img", "h1",
    "h2", "h3", "td", "tr",
  ]

  /// The first of them in a text, and the text that is meant; nil when there is none.
  ///
  /// A line's end is meant by `<br>` and `</p>`; other tags mean nothing here.
  package static func find(in text: String) -> (written: String, meant: String)? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    var (first, meant): (String?, String) = (nil, "")
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
      meant += rest[..<start]
      rest = rest[start...]
      if let (length, replacement) = rest.first == "&" ? entity(rest) : tag(rest) {
        if first == nil { first = String(rest.prefix(length)) }
        meant += replacement
        rest = rest.dropFirst(length)
      } else {
        meant.append(rest.removeFirst())
      }
    }
    return first.map { ($0, meant + rest) }
  }

  /// Refuses a link with one in it: its address is another, and a code cannot be mended.
  ///
  /// - Parameter noun: what it cannot be a part of; nil for a link, which has no blank and no line's end either.
  static func refuse(in link: Substring, noun: String? = nil) throws(LinkError) {
    guard let (written, meant) = find(in: String(link)), let range = link.range(of: written) else { return }
    let whole = noun == nil ? meant.filter { !$0.isWhitespace } : meant
    throw LinkError(
      "html-entity",
      "\(Quotation.of(written)) is how HTML writes \(Quotation.of(character(written))), not \(noun ?? "a link")",
      hint: "write \(Quotation.of(whole)), if that is meant", at: link[range.lowerBound...])
  }

  /// What a person reads of an entity or a tag.
  package static func character(_ written: String) -> String {
    if written.hasPrefix("<") { return written.lowercased().hasPrefix("<br") ? "a line's end" : "a tag" }
    return entity(written[...])?.1 ?? written
  }

  private static func entity(_ text: Substring) -> (Int, String)? {
    let body = text.dropFirst().prefix(12)
    guard let end = body.firstIndex(of: ";") else { return nil }
    let name = body[..<end]
    let length = name.count + 2
    if let known = named[name] { return (length, known) }
    guard name.first == "#" else { return nil }
    let isHex = name.dropFirst().first.map { "xX".contains($0) } ?? false
    guard let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), number >= 0x20,
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return (length, String(scalar))
  }

  private static func tag(_ text: Substring) -> (Int, String)? {
    guard let end = text.prefix(300).firstIndex(of: ">") else { return nil }
    let body = text[..<end].dropFirst()
    let isEnd = body.first == "/"
    let name = (isEnd ? body.dropFirst() : body).prefix { $0.isLetter || $0.isNumber }.lowercased()
    let next = (isEnd ? body.dropFirst() : body).dropFirst(name.count).first
    guard tags.contains(name), next == nil || next == "/" || next == " " else { return nil }
    return (
      text.distance(from: text.startIndex, to: end) + 1, name == "br" || (name == "p" && isEnd) ? "\n" : ""
    )
  }
}

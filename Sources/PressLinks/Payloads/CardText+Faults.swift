// What makes readers take a card otherwise than it looks, or not at all.

extension CardText {
  /// Refuses a card that phones and other readers do not take as an editor shows it.
  ///
  /// - Throws: the first fault, at its line.
  func refuseFaults() throws(LinkError) {
    try refuseLineEnds()
    try refuseFolds()
    try requireWhole()
    for line in lines { try CardText.refuse(line) }
    try refuseBlanks()
    try refuseVersion()
    try refuseRest()
  }

  /// Refuses a card without what every card has, each on a line of its own: phones show it as text, or not at all.
  func requireWhole() throws(LinkError) {
    func has(_ names: String...) -> Bool { properties.contains { names.contains($0.name) } }
    func isOfCard(_ name: String) -> Bool { value(of: name)?.uppercased() == "VCARD" }
    let wanted = [
      ("VERSION:", has("VERSION")), ("FN:", has("FN", "N")), ("END:VCARD", isOfCard("END")),
    ]
    guard lines.first?.property?.name == "BEGIN", isOfCard("BEGIN"), wanted.allSatisfy(\.1) else {
      let missing = wanted.first { !$0.1 }?.0
      throw LinkError(
        "bad-shape",
        "the contact card \(Quotation.of(card.prefix(40))) has no line of its own for '\(missing ?? "BEGIN:VCARD")'",
        hint: "keep the card's line breaks, or write 'name=…;org=…;tel=…;email=…;url=…'", at: card)
    }
  }

  /// Only some readers end a line at CR alone, and none at what else an editor may end one.
  private func refuseLineEnds() throws(LinkError) {
    guard let odd = card.indices.first(where: { isOddEnd(card[$0]) }) else { return }
    throw LinkError(
      "bad-character",
      "a line of the contact card ends with \(Quotation.of(String(card[odd]))), where many phones end none",
      hint: "save the card with the line ends of Windows (CR LF) or of Unix (LF)", at: card[odd...])
  }

  private func isOddEnd(_ character: Character) -> Bool {
    character.isNewline && character != "\n" && character != "\r\n"
  }

  /// A program folds what is too long, after 60 bytes or more: a short line was meant to end.
  private func refuseFolds() throws(LinkError) {
    for (above, line) in zip(written, written.dropFirst()) where above.utf8.count < 60 {
      guard line.first?.isWhitespace == true else { continue }
      let start = line.drop(while: \.isWhitespace)
      guard let found = start.prefixMatch(of: #/(?:[\w\-]+\.)?([A-Za-z\-]+)[;:：]/#),
        CardText.isName(found.output.1.uppercased())
      else { continue }
      throw LinkError(
        "folded-line",
        "the line \(Quotation.of(start)) of the contact card begins with a blank: readers take it for more of the line above",
        hint: "remove the blanks at the beginning of the card's lines", at: line)
    }
  }

  private static func isName(_ name: String) -> Bool {
    CardProperty.isKnown(name) || CardProperty.meant(by: name) != nil
  }

  /// Refuses a line whose name readers cannot tell from its value.
  private static func refuse(_ line: Line) throws(LinkError) {
    if let property = line.property, property.isSound { return }
    let shown = Quotation.of(line.source)
    let head = line.source.prefix { !":;".contains($0) }
    if let wide = head.firstIndex(of: "：") {
      throw LinkError(
        "full-width", "the line \(shown) of the contact card has '：' where ':' belongs",
        hint: "write \(Quotation.of("\(head[..<wide]):")) as on a Latin keyboard", at: line.source[wide...])
    }
    if line.property == nil {
      let words = line.source.split(separator: " ", maxSplits: 1)
      let isSlip = words.count == 2 && isName(words[0].uppercased())
      throw LinkError(
        "bad-shape", "the line \(shown) of the contact card has no ':' after its name",
        hint: isSlip
          ? "write \(Quotation.of("\(words[0]):\(words[1])"))"
          : "a line's end within a value is written '\\n'", at: line.source)
    }
    throw LinkError(
      "bad-shape", "the line \(shown) of the contact card begins with what is not the name of a field",
      hint: "write the name, as 'TEL', ';TYPE=…' if wanted and ':', with no blank between them",
      at: line.source)
  }

  /// A blank at the end of these is a part of them, and the card never begins or ends.
  private func refuseBlanks() throws(LinkError) {
    for line in lines {
      guard let property = line.property, ["BEGIN", "VERSION", "END"].contains(property.name),
        property.value.text[...] != property.value.text.trimmed
      else { continue }
      throw LinkError(
        "bad-shape", "the line \(Quotation.of(line.source)) of the contact card has a blank around its value",
        hint: "leave it out: write '\(property.name):\(property.value.text.trimmed)'",
        at: line.source)
    }
  }

  private func refuseVersion() throws(LinkError) {
    guard let line = lines.first(where: { $0.property?.name == "VERSION" }),
      let version = value(of: "VERSION"),
      !["2.1", "3.0", "4.0"].contains(version)
    else { return }
    throw LinkError(
      "bad-shape", "there is no version \(Quotation.of(version)) of contact cards",
      hint: "write 'VERSION:3.0', which every phone reads", at: line.source)
  }

  /// Phones save what stands before the first `END:VCARD`.
  private func refuseRest() throws(LinkError) {
    guard let end = lines.firstIndex(where: { $0.property?.name == "END" }), end + 1 < lines.count else {
      return
    }
    let next = lines[end + 1]
    throw LinkError(
      "bad-shape",
      next.property?.name == "BEGIN"
        ? "a second contact card follows the first: phones save one"
        : "the contact card ends before \(Quotation.of(next.source)), which phones leave out",
      hint: next.property?.name == "BEGIN"
        ? "make a code of each" : "put 'END:VCARD' behind the last line, or leave that line out",
      at: next.source)
  }
}

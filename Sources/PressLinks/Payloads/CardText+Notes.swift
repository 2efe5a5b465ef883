internal import PressDiagnostics

// What should be known of a card that is read as it stands.

extension CardText {
  private static let texts: Set<String> = [
    "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "NOTE", "ADR", "LABEL", "CATEGORIES",
  ]
  /// Of these, a comma alone begins a second value, which some readers leave out (RFC 2426, 4).
  private static let whole: Set<String> = ["FN", "ORG", "TITLE", "ROLE", "NOTE", "LABEL"]
  /// What phones save once, and of which they take one where it stands twice.
  private static let single: Set<String> = ["VERSION", "FN", "N", "BDAY"]

  /// What should be known of its lines: each as sound as a code of its own would be.
  ///
  /// - Throws: what is wrong with the first value that opens nothing, at its place in the card.
  func notes(today: Int?) throws(LinkError) -> [Diagnostic] {
    var notes = missingNotes + repeatedNotes
    for line in lines {
      guard let property = line.property else { continue }
      if let note = CardText.unknownNote(property, in: line) { notes.append(note) }
      guard !property.value.text.isEmpty, !property.isEncoded else { continue }
      if let note = CardText.charsetNote(property, in: line) { notes.append(note) }
      try BackslashEscape.refuseControl(in: line.source, noun: "contact card", keeping: "\t\n\r")
      switch property.name {
      case "TEL": notes += try property.value.read(CardText.telephoneNotes)
      case "EMAIL": try property.value.read { text throws(LinkError) in _ = try MailPayload.address(text) }
      case "URL":
        notes += try property.value.read { text throws(LinkError) in
          try CardText.linkNotes(text, today: today)
        }
      case let name where CardText.texts.contains(name): notes += textNotes(line, property)
      default: break
      }
    }
    return notes
  }

  private static func telephoneNotes(_ text: Substring) throws(LinkError) -> [Diagnostic] {
    try TelephonePayload(text.lowercased().hasPrefix("tel:") ? text.dropFirst(4) : text).notes
  }

  private static func linkNotes(_ text: Substring, today: Int?) throws(LinkError) -> [Diagnostic] {
    guard let pair = BackslashEscape.card.firstBackslash(in: text) else {
      return CardPayload.notes(about: try WrittenAddress.read(text), today: today)
    }
    // Apple's programs write 'https\://…' and read it; others keep the backslash.
    throw LinkError(
      "stray-backslash",
      "the link \(Quotation.of(text)) of the contact card has a backslash, which some phones keep",
      hint: "write \(Quotation.of(pair.dropFirst())) without it: a link in a card has no escapes", at: pair)
  }

  private func textNotes(_ line: Line, _ property: CardProperty) -> [Diagnostic] {
    let text = property.value.text
    let shown = "the line \(Quotation.of(line.source)) of the contact card"
    var notes: [Diagnostic] = []
    if let (written, meant) = HTMLEntities.find(in: text) {
      notes.append(
        .warning(
          "html-entity",
          "\(shown) holds \(Quotation.of(written)), which is how HTML writes \(Quotation.of(HTMLEntities.character(written)))",
          hint: "write \(Quotation.of(meant)), if that is meant"))
    }
    if text.first?.isWhitespace == true {
      notes.append(
        .warning(
          "edge-blank", "\(shown) has a blank behind its ':', which belongs to the value",
          hint: "leave it out"))
    }
    // Of version 2.1 hardly anything is escaped.
    if value(of: "VERSION") != "2.1" { notes += escapeNotes(property, shown) }
    return notes
  }

  private func escapeNotes(_ property: CardProperty, _ shown: String) -> [Diagnostic] {
    let text = property.value.text[...]
    var notes: [Diagnostic] = []
    if let pair = BackslashEscape.card.firstStray(in: text) {
      notes.append(
        .warning(
          "stray-backslash",
          "\(shown) has the backslash of \(Quotation.of(pair)), which some phones keep and others leave out",
          hint: "leave it out; a backslash that is meant is written '\\\\'"))
    }
    let parts = BackslashEscape.card.split(text, at: ",")
    if CardText.whole.contains(property.name), parts.count > 1 {
      notes.append(
        .warning(
          "bare-comma",
          "\(shown) has a ',' without a backslash: some readers keep \(Quotation.of(parts[0])) and leave out the rest",
          hint: "write '\\,'"))
    }
    return notes
  }

  /// A card in a code is UTF-8, whatever its lines say of themselves.
  private static func charsetNote(_ property: CardProperty, in line: Line) -> Diagnostic? {
    guard !property.value.text.utf8.allSatisfy({ $0 < 0x80 }),
      let found = property.parameters.uppercased().firstMatch(of: #/;CHARSET="?([A-Z0-9_\-]+)/#),
      !["UTF-8", "UTF8"].contains(found.output.1)
    else { return nil }
    return .warning(
      "wrong-charset",
      "the line \(Quotation.of(line.source)) of the contact card says that it is \(Quotation.of(found.output.1)), and a code is UTF-8",
      hint: "leave ';CHARSET=…' out")
  }

  private static func unknownNote(_ property: CardProperty, in line: Line) -> Diagnostic? {
    guard !CardProperty.isKnown(property.name) else { return nil }
    let meant = CardProperty.meant(by: property.name)
    return .warning(
      "unknown-field",
      "the line \(Quotation.of(line.source)) is lost: no phone knows '\(property.name):' in a contact card",
      hint: meant.map { "write '\($0):'" }
        ?? Suggestion.hint(for: property.name, among: CardProperty.known.sorted())
        ?? "leave it out, or put it into 'NOTE:'")
  }

  private var missingNotes: [Diagnostic] {
    let version = value(of: "VERSION") ?? ""
    let wanted = ["2.1": ["N"], "3.0": ["FN", "N"], "4.0": ["FN"]][version] ?? []
    return wanted.filter { (value(of: $0) ?? "").isEmpty }.map { name in
      let other = value(of: name == "FN" ? "N" : "FN") ?? "…"
      let words = other.split(separator: ";").reversed().joined(separator: " ")
      return .warning(
        "missing-field",
        "the contact card has no '\(name):', which version \(version) asks for: some phones save it without a name, or not at all",
        hint: "add the line \(Quotation.of(name == "FN" ? "FN:\(words)" : "N:\(other);;;;"))")
    }
  }

  private var repeatedNotes: [Diagnostic] {
    // In version 4.0 a name may stand once in each script.
    let plain = lines.filter { line in
      guard let parameters = line.property?.parameters.uppercased() else { return false }
      return !parameters.contains("ALTID=") && !parameters.contains("LANGUAGE=")
    }
    var seen: Set<String> = []
    return plain.compactMap { line in
      guard let name = line.property?.name, CardText.single.contains(name), !seen.insert(name).inserted else {
        return nil
      }
      return .warning(
        "repeated-field", "the line \(Quotation.of(line.source)) is a second '\(name):': phones keep one",
        hint: "leave one of them out")
    }
  }
}

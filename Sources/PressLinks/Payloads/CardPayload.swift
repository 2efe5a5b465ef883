import PressDiagnostics

/// A contact to save, as a vCard 3.0 (RFC 2426).
struct CardPayload: Sendable {
  /// `name=…;org=…` in a fixed order, or the whole card where it holds more than that.
  let account: String
  /// The card, its lines ended by CR LF and not folded: phones cope, and folds cost bytes.
  let card: String
  /// What should be known of its link.
  private var notes: [Diagnostic] = []

  private static let keys = ["name", "org", "title", "tel", "email", "url"]
  private static let properties = ["FN", "ORG", "TITLE", "TEL", "EMAIL", "URL"]

  /// Takes `name=…;org=…;title=…;tel=…;email=…;url=…`, a backslash before `;` and `\`, or a whole card.
  ///
  /// - Parameter today: seconds since 1970, for links that expire; nil when nobody asks.
  init(_ account: Substring, today: Int? = nil) throws(LinkError) {
    if account.prefix(11).uppercased() == "BEGIN:VCARD" {
      let card = CardText(account)
      try card.refuseFaults()
      self.init(card)
      notes = try card.notes(today: today)
      return
    }
    try BackslashEscape.refuseControl(in: account, noun: "contact card")
    // The ';' of an entity would begin another field.
    try HTMLEntities.refuse(in: account, noun: "a contact card")
    var notes: [Diagnostic] = []
    var fields: [(key: String, value: String)] = []
    for field in PayloadField.fields(of: account, mark: "=", .fields) {
      let (key, value) = try CardPayload.field(field, today: today, &notes)
      try CardPayload.refuseSecond(key, value, after: fields, at: field.source)
      fields.append((key, value))
    }
    guard fields.contains(where: { $0.key == "name" || $0.key == "org" }) else {
      throw LinkError(
        "bad-shape", "the contact card \(Quotation.of(account)) has neither name nor organisation",
        hint: "write 'name=…;org=…;tel=…;email=…;url=…'", at: account)
    }
    self.init(fields: fields)
    self.notes = notes
  }

  /// Takes a whole card as a code has it, whatever its numbers and links are.
  init(recognising card: Substring) throws(LinkError) {
    let card = CardText(card)
    try card.requireWhole()
    self.init(card)
  }

  private init(fields: [(key: String, value: String)]) {
    let sorted = CardPayload.keys.flatMap { key in fields.filter { $0.key == key } }
    account = sorted.map { "\($0.key)=\(BackslashEscape.fields.escape($0.value))" }.joined(separator: ";")
    let name = fields.first { $0.key == "name" }?.value
    let shown = name ?? fields.first { $0.key == "org" }?.value ?? ""
    var lines = ["BEGIN:VCARD", "VERSION:3.0"]
    // Which word of a name is the family's is not ours to guess: it goes whole into the first part.
    lines.append("N:\(CardPayload.escaped(name ?? "", for: "FN"));;;;")
    lines.append("FN:\(CardPayload.escaped(shown, for: "FN"))")
    for (key, value) in sorted where key != "name" {
      guard let index = CardPayload.keys.firstIndex(of: key) else { continue }
      let property = CardPayload.properties[index]
      lines.append("\(property):\(CardPayload.escaped(value, for: property))")
    }
    lines.append("END:VCARD")
    card = lines.map { $0 + "\r\n" }.joined()
  }

  /// A card that exists: in fields if these say all of it, else as it is.
  private init(_ text: CardText) {
    var fields: [(key: String, value: String)] = []
    for property in text.properties where property.parameters.isEmpty {
      guard let index = CardPayload.properties.firstIndex(of: property.name) else { continue }
      let value = property.value.text
      // A URI is no text: RFC 2426 leaves it alone.
      let isText = property.name != "URL"
      fields.append((CardPayload.keys[index], isText ? BackslashEscape.card.unescape(value[...]) : value))
    }
    let written = text.written.filter { !$0.isEmpty }
    let isPerson = !written.contains("N:;;;;")
    let known = CardPayload(fields: isPerson ? fields : fields.filter { $0.key != "name" })
    let isAll = known.card.split(whereSeparator: \.isNewline) == written
    self = isAll ? known : CardPayload(whole: String(text.card))
  }

  private init(whole text: String) {
    account = text
    card = text
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: account, link: card, warnings: notes)
  }

  private static func field(
    _ field: PayloadField, today: Int?, _ notes: inout [Diagnostic]
  ) throws(LinkError) -> (key: String, value: String) {
    let key = String(field.key.lowercased().drop { $0 == " " })
    guard keys.contains(key) else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(field.source)) is not a field of a contact card",
        hint: isFullWidth(field.source)
          ? "write '=' and ';' as on a Latin keyboard, not '＝' and '；'"
          : "the fields are \(keys.map { "'\($0)='" }.joined(separator: ", ")); in a value ';' is written '\\;' and '\\' is written '\\\\'",
        at: field.source)
    }
    guard !field.value.text.isEmpty else {
      throw LinkError("bad-length", "the field '\(key)' is empty", hint: "leave it out", at: field.source)
    }
    if key != "url" { try refuseSwallowed(field, key) }
    if let note = BackslashEscape.fields.strayNote(in: field.source, of: "the field '\(key)'") {
      notes.append(note)
    }
    switch key {
    case "tel":
      let telephone = try field.value.read { text throws(LinkError) in try TelephonePayload(text) }
      notes += telephone.notes
      return (key, telephone.number)
    case "email":
      return (key, try field.value.read { text throws(LinkError) in try MailPayload.address(text) })
    case "url":
      let address = try field.value.read { text throws(LinkError) in
        try WrittenAddress.read(text)
      }
      notes += CapitalLetters.notes(about: address) + CardPayload.notes(about: address, today: today)
      return (key, address.text)
    default: return (key, field.value.text)
    }
  }

  /// Refuses what phones save once, where it is written twice.
  private static func refuseSecond(
    _ key: String, _ value: String, after fields: [(key: String, value: String)], at source: Substring
  ) throws(LinkError) {
    guard ["name", "org", "title"].contains(key), let first = fields.first(where: { $0.key == key }) else {
      return
    }
    throw LinkError(
      "repeated-field", "the contact card has '\(key)=' twice, and phones save one",
      hint: first.value == value || key == "name"
        ? "leave one of them out, or make a card of each"
        : "write \(Quotation.of("\(key)=\(first.value), \(value)")), or leave one of them out", at: source)
  }

  /// What is said of a link in a card: the same as of one by itself.
  static func notes(about address: WebAddress, today: Int?) -> [Diagnostic] {
    address.isWeb ? FollowLink.web(address, isChosen: true, today: today).warnings : []
  }

  /// Whether a known key stands before a mark in full width.
  private static func isFullWidth(_ source: Substring) -> Bool {
    source.firstIndex { "＝：".contains($0) }.map { keys.contains(source[..<$0].lowercased()) } ?? false
  }

  /// Refuses a field that holds the next one, since another mark than ';' stands between them: `name=a；tel=…`.
  private static func refuseSwallowed(_ field: PayloadField, _ key: String) throws(LinkError) {
    let next = #/[；，,、|｜]\s*(?<key>[A-Za-z]+)\s*[=＝:：]/#
    let source = field.source
    for found in source.matches(of: next) where keys.contains(found.output.key.lowercased()) {
      throw LinkError(
        "wrong-separator",
        "the field '\(key)' goes on with \(Quotation.of(found.output.0)): fields stand between ';'",
        hint: "write ';' and '='; what belongs to a text is written with a backslash before its ';'",
        at: source[found.range.lowerBound...])
    }
  }

  private static func escaped(_ value: String, for property: String) -> String {
    property == "URL" ? value : BackslashEscape.card.escape(value)
  }
}

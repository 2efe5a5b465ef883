/// A contact to save, as a vCard 3.0 (RFC 2426).
struct CardPayload: Sendable {
  /// `name=…;org=…` in a fixed order, or the whole card where it holds more than that.
  let account: String
  /// The card, its lines ended by CR LF and not folded: phones cope, and folds cost bytes.
  let card: String

  private static let keys = ["name", "org", "title", "tel", "email", "url"]
  private static let properties = ["FN", "ORG", "TITLE", "TEL", "EMAIL", "URL"]

  /// Takes `name=…;org=…;title=…;tel=…;email=…;url=…`, a backslash before `;` and `\`, or a whole card.
  init(_ account: Substring) throws(LinkError) {
    if account.prefix(11).uppercased() == "BEGIN:VCARD" {
      self = CardPayload(card: account)
      return
    }
    try BackslashEscape.refuseControl(in: account, noun: "contact card")
    var fields: [(key: String, value: String)] = []
    for part in BackslashEscape.split(account, at: ";") where !part.isEmpty {
      fields.append(try CardPayload.field(part))
    }
    guard fields.contains(where: { $0.key == "name" || $0.key == "org" }) else {
      throw LinkError(
        "bad-shape", "the contact card \(Quotation.of(account)) has neither name nor organisation",
        hint: "write 'name=…;org=…;tel=…;email=…;url=…'", at: account)
    }
    self.init(fields: fields)
  }

  private init(fields: [(key: String, value: String)]) {
    let sorted = CardPayload.keys.flatMap { key in fields.filter { $0.key == key } }
    account = sorted.map { "\($0.key)=\(BackslashEscape.escape($0.value, "\\;"))" }.joined(separator: ";")
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
  private init(card text: Substring) {
    var fields: [(key: String, value: String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":"),
        let index = CardPayload.properties.firstIndex(of: line[..<colon].uppercased())
      else { continue }
      fields.append((CardPayload.keys[index], BackslashEscape.unescape(line[colon...].dropFirst())))
    }
    let isPerson = !text.split(whereSeparator: \.isNewline).contains("N:;;;;")
    let known = CardPayload(fields: isPerson ? fields : fields.filter { $0.key != "name" })
    let isAll = known.card.split(whereSeparator: \.isNewline) == text.split(whereSeparator: \.isNewline)
    self = isAll ? known : CardPayload(whole: String(text))
  }

  private init(whole text: String) {
    account = text
    card = text
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: account, link: card)
  }

  private static func field(_ part: Substring) throws(LinkError) -> (key: String, value: String) {
    let equals = part.firstIndex(of: "=") ?? part.startIndex
    let key = part[..<equals].lowercased()
    guard keys.contains(key) else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(part)) is not a field of a contact card",
        hint:
          "the fields are \(keys.map { "'\($0)='" }.joined(separator: ", ")); a ';' in a value is written '\\;'",
        at: part)
    }
    let value = part[equals...].dropFirst()
    guard !value.isEmpty else {
      throw LinkError("bad-length", "the field '\(key)' is empty", hint: "leave it out", at: part)
    }
    switch key {
    case "tel": return (key, try TelephonePayload(value).number)
    case "email": return (key, try MailPayload.address(value))
    case "url": return (key, try WebAddress(value).text)
    default: return (key, BackslashEscape.unescape(value))
    }
  }

  private static func escaped(_ value: String, for property: String) -> String {
    // A URI is no text: RFC 2426 leaves its commas alone.
    property == "URL" ? value : BackslashEscape.escape(value, "\\;,")
  }
}

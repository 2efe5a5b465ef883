internal import PressDiagnostics

/// How a network was written: `SSID`, `SSID;password`, or the fields of a Wi-Fi code.
struct WiFiForm: Sendable {
  /// What was given by its key, such as `S` and `P`.
  private(set) var fields: [String: SourceSlice] = [:]
  private(set) var notes: [Diagnostic] = []

  /// Of the WPA3 specification (7.1) and of ZXing's reader, which Android's began with.
  private static let known: Set<String> = ["S", "T", "P", "H", "E", "A", "I", "PH2", "R", "K"]

  init(_ account: Substring) throws(LinkError) {
    try BackslashEscape.refuseControl(in: account, noun: "Wi-Fi network")
    try WiFiForm.refuseFullWidth(account)
    let parts = BackslashEscape.wifi.split(account, at: ";")
    if BackslashEscape.wifi.split(parts[0], at: ":").count > 1 {
      try readFields(account)
    } else {
      try WiFiWords.refuse(account)
      try readSimple(parts)
    }
  }

  private mutating func readFields(_ account: Substring) throws(LinkError) {
    for field in PayloadField.fields(of: account, mark: ":", .wifi) {
      let key = field.key.uppercased()
      guard !key.isEmpty, key.count <= 3, key.allSatisfy(AllowedCharacters.alphanumeric.contains) else {
        throw LinkError(
          "bad-shape", "\(Quotation.of(field.source)) is not a field of a Wi-Fi network",
          hint:
            "write 'S:…;T:WPA;P:…;;', with a backslash before each ; , : \" and \\ of a name or a password",
          at: field.source)
      }
      guard fields[key] == nil else {
        throw LinkError(
          "repeated-field", "the Wi-Fi network has '\(key):' twice, and phones take one",
          hint: "leave one of them out", at: field.source)
      }
      noteOddities(of: field, key)
      fields[key] = WiFiForm.withoutQuotes(field)
    }
  }

  private mutating func noteOddities(of field: PayloadField, _ key: String) {
    let noun = "the field '\(key):' of the Wi-Fi network"
    let written = field.source.dropFirst(field.key.count + 1)
    if let note = BackslashEscape.wifi.strayNote(in: written, of: noun) { notes.append(note) }
    if field.value.text.first?.isWhitespace == true || field.value.text.last?.isWhitespace == true {
      notes.append(
        .warning(
          "edge-blank", "\(noun) begins or ends with a blank, which belongs to it",
          hint: "leave the blank out, unless the network has it"))
    }
    if !WiFiForm.known.contains(key) {
      notes.append(
        .warning(
          "unknown-field", "no phone knows \(noun)",
          hint: "the fields are 'S:' (name), 'T:' (security), 'P:' (password) and 'H:' (hidden)"))
    }
    if WiFiForm.isQuoted(written) {
      notes.append(
        .warning(
          "outer-quotes",
          "the quotes around \(noun) are left out: there they only say that it is no hexadecimal number",
          hint: "a quote that belongs to it is written '\\\"'"))
    }
  }

  /// Some generators write a text in quotes where it could be a hexadecimal number (ZXing's documentation), and phones of
  /// today take these for a part of it; a quote that belongs to it has a backslash.
  private static func withoutQuotes(_ field: PayloadField) -> SourceSlice {
    let written = field.source.dropFirst(field.key.count + 1)
    return isQuoted(written) ? BackslashEscape.wifi.slice(written.dropFirst().dropLast()) : field.value
  }

  private static func isQuoted(_ written: Substring) -> Bool {
    written.count > 2 && written.first == "\"" && written.last == "\"" && written.dropLast().last != "\\"
  }

  private mutating func readSimple(_ parts: [Substring]) throws(LinkError) {
    guard parts.count <= 2 || parts.dropFirst(2).allSatisfy(\.isEmpty) else {
      throw LinkError(
        "bad-shape", "the Wi-Fi network has more than a name and a password",
        hint: "write a backslash before a ';' that belongs to one of them", at: parts[2])
    }
    if parts.count == 1 { try WiFiForm.refuseOtherMark(in: parts[0]) }
    for (key, noun, part) in zip(["S", "P"], parts).map({ ($0, $0 == "S" ? "name" : "password", $1) }) {
      let inner = WiFiForm.withoutEdges(part)
      if inner.count < part.count {
        notes.append(
          .warning(
            "edge-blank", "the blank around the network's \(noun) \(Quotation.of(inner)) is left out",
            hint: "write 'S:…;T:WPA;P:…;;' if it belongs to the \(noun)"))
      }
      if let note = BackslashEscape.network.strayNote(in: inner, of: "the network's \(noun)") {
        notes.append(note)
      }
      if WiFiForm.isQuoted(inner) {
        notes.append(
          .warning(
            "outer-quotes", "the network's \(noun) \(Quotation.of(inner)) has its quotes in the code",
            hint: "leave them out, unless the router has them"))
      }
      fields[key] = BackslashEscape.network.slice(inner)
    }
  }

  /// Without the blanks at both ends; one behind a backslash stays.
  private static func withoutEdges(_ part: Substring) -> Substring {
    var rest = part.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true, rest.dropLast().last != "\\" { rest.removeLast() }
    return rest
  }

  /// What stands behind may be a password (8 to 63 signs of ASCII); a network of that name would be an open one.
  private static func refuseOtherMark(in part: Substring) throws(LinkError) {
    let pattern = #/(；|[：｜|，、,]\s*(?=[!-~]{8,63}\s*$)|\s\/\s(?=[!-~]{8,63}\s*$))/#
    guard let found = part.firstMatch(of: pattern) else { return }
    let mark = found.output.1.filter { !$0.isWhitespace }
    throw LinkError(
      "wrong-separator",
      "the network name \(Quotation.of(part)) holds '\(mark)', which separates nothing",
      hint: "write ';' before the password; a name that has '\(mark)' in it is written 'S:…;;'",
      at: part[found.range.lowerBound...])
  }

  /// Refuses the fields of a code with colons of a Chinese keyboard: `S：Sample；T：WPA`.
  private static func refuseFullWidth(_ account: Substring) throws(LinkError) {
    guard let found = account.prefixMatch(of: #/\s*[STPHstph](：)/#) else { return }
    throw LinkError(
      "full-width", "\(Quotation.of(account)) has '：' where ':' belongs",
      hint: "write ':' and ';' as on a Latin keyboard, 'S:…;T:WPA;P:…;;'", at: found.output.1)
  }
}

internal import PressDiagnostics

/// A wireless network to join: `WIFI:S:Sample Guest;T:WPA;P:sample-password;;`.
struct WiFiPayload: Sendable {
  /// `S`, `T`, `P`, `H` and whatever else was given, in the order in which they are written.
  private let fields: [(key: String, value: String)]
  private var warnings: [Diagnostic] = []

  private static let securities = ["WPA", "WEP", "nopass", "SAE"]

  /// Takes `SSID`, `SSID;password` or the fields themselves, `;` and `\` escaped by a backslash.
  init(_ account: Substring) throws(LinkError) {
    try BackslashEscape.refuseControl(in: account, noun: "Wi-Fi network")
    let parts = BackslashEscape.wifi.split(account, at: ";")
    let hasKeys = BackslashEscape.wifi.split(parts[0], at: ":").count > 1
    let given = hasKeys ? try WiFiPayload.fields(account) : try WiFiPayload.simple(parts)
    let ssid = given["S"]?.text ?? ""
    guard !ssid.isEmpty, ssid.utf8.count <= 32 else {
      throw LinkError(
        "bad-length",
        ssid.isEmpty
          ? "the Wi-Fi network has no name" : "the network name \(Quotation.of(ssid)) exceeds 32 bytes",
        hint: "write 'SSID;password' or 'S:…;T:WPA;P:…;;'",
        offset: (given["S"] ?? SourceSlice(account)).offset(0))
    }
    let password = given["P"]
    let hasPassword = password?.text.isEmpty == false
    let security = try WiFiPayload.security(given["T"], hasPassword: hasPassword)
    if let password, password.text.isEmpty, given["T"] == nil {
      warnings.append(
        .warning(
          "no-password",
          "the Wi-Fi network \(Quotation.of(ssid)) has an empty password, and is taken for an open one",
          hint: "write the password after the ';', or the name alone for an open network"))
    }
    if let password { try WiFiPayload.check(password, security: security) }

    var fields = [("S", ssid), ("T", security)]
    if let password, hasPassword { fields.append(("P", password.text)) }
    if given["H"]?.text.lowercased() == "true" { fields.append(("H", "true")) }
    let known: Set<String> = ["S", "T", "P", "H"]
    fields += given.filter { !known.contains($0.key) }.map { ($0.key, $0.value.text) }.sorted { $0.0 < $1.0 }
    self.fields = fields
  }

  func link(on platform: Platform) -> FollowLink {
    let account =
      fields.map { "\($0.key):\(BackslashEscape.wifi.escape($0.value));" }.joined() + ";"
    return FollowLink(platform, account: account, link: "WIFI:" + account, warnings: warnings)
  }

  private static func fields(_ account: Substring) throws(LinkError) -> [String: SourceSlice] {
    var fields: [String: SourceSlice] = [:]
    for field in PayloadField.fields(of: account, mark: ":", .wifi) {
      let key = field.key.uppercased()
      guard !key.isEmpty, key.count <= 3, key.allSatisfy(AllowedCharacters.alphanumeric.contains) else {
        throw LinkError(
          "bad-shape", "\(Quotation.of(field.source)) is not a field of a Wi-Fi network",
          hint:
            "write 'S:…;T:WPA;P:…;;', with a backslash before each ; , : \" and \\ of a name or a password",
          at: field.source)
      }
      fields[key] = field.value
    }
    return fields
  }

  private static func simple(_ parts: [Substring]) throws(LinkError) -> [String: SourceSlice] {
    guard parts.count <= 2 || parts.dropFirst(2).allSatisfy(\.isEmpty) else {
      throw LinkError(
        "bad-shape", "the Wi-Fi network has more than a name and a password",
        hint: "write a backslash before a ';' that belongs to one of them", at: parts[2])
    }
    // What stands behind may be a password (8 to 63 signs of ASCII); a network of that name would be an open one.
    if parts.count == 1,
      let found = parts[0].firstMatch(of: #/(；|[，、,]\s*(?=[!-~]{8,63}$)|\s\/\s(?=[!-~]{8,63}$))/#)
    {
      let mark = found.output.1.filter { !$0.isWhitespace }
      throw LinkError(
        "wrong-separator",
        "the network name \(Quotation.of(parts[0])) holds '\(mark)', which separates nothing",
        hint: "write ';' before the password; a name that has '\(mark)' in it is written 'S:…;;'",
        at: parts[0][found.range.lowerBound...])
    }
    var fields = ["S": BackslashEscape.wifi.slice(parts[0])]
    if parts.count > 1 { fields["P"] = BackslashEscape.wifi.slice(parts[1]) }
    return fields
  }

  private static func security(_ piece: SourceSlice?, hasPassword: Bool) throws(LinkError) -> String {
    guard let piece, !piece.text.isEmpty else { return hasPassword ? "WPA" : "nopass" }
    if let known = securities.first(where: { $0.lowercased() == piece.text.lowercased() }) { return known }
    switch piece.text.uppercased() {
    case "WPA2", "WPA3", "WPA/WPA2": return "WPA"
    case "WPA2-EAP", "WPA3-EAP": return piece.text.uppercased()
    default:
      throw LinkError(
        "bad-shape", "\(Quotation.of(piece.text)) is not a kind of Wi-Fi security",
        hint: "write WPA, WEP, SAE or nopass",
        offset: piece.offset(0))
    }
  }

  /// IEEE 802.11: 8 to 63 printable ASCII characters, or the key itself in 64 hexadecimal digits.
  private static func check(_ password: SourceSlice, security: String) throws(LinkError) {
    let text = password.text
    guard security == "WPA" else {
      if security == "nopass", !text.isEmpty {
        throw LinkError(
          "bad-shape", "an open Wi-Fi network has no password",
          hint: "write 'T:WPA', or leave the password out",
          offset: password.offset(0))
      }
      return
    }
    let isKey = text.count == 64 && text.allSatisfy(\.isHexDigit)
    if !isKey, let odd = text.first(where: { !$0.isASCII }) {
      throw LinkError(
        "bad-character",
        "a WPA password has letters, digits and marks of ASCII alone, not \(Quotation.of(String(odd)))",
        hint: "word processors put “ ” for \" and – for -: type it as the router has it",
        offset: password.offset(0))
    }
    let isPhrase = (8...63).contains(text.utf8.count)
    guard !isKey, !isPhrase else { return }
    throw LinkError(
      "bad-length", "a WPA password has 8 to 63 characters, not \(text.utf8.count)",
      hint: "check the password; a network without one has 'T:nopass'", offset: password.offset(0))
  }
}

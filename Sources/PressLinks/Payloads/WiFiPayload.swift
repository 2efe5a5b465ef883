internal import PressDiagnostics

/// A wireless network to join: `WIFI:S:Sample Guest;T:WPA;P:sample-password;;`.
struct WiFiPayload: Sendable {
  /// `S`, `T`, `P`, `H` and whatever else was given, in the order in which they are written.
  private let fields: [(key: String, value: String)]
  private let warnings: [Diagnostic]

  private static let securities = ["WPA", "WEP", "nopass", "SAE"]

  /// Takes `SSID`, `SSID;password` or the fields themselves, `;` and `\` escaped by a backslash.
  init(_ account: Substring) throws(LinkError) {
    let form = try WiFiForm(account)
    var warnings = form.notes
    let given = form.fields
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
    try WiFiPassword.check(password ?? SourceSlice(account), isGiven: hasPassword, security: security)

    var fields = [("S", ssid), ("T", security)]
    if let password, hasPassword { fields.append(("P", password.text)) }
    if let hidden = given["H"], try WiFiPayload.isHidden(hidden, isOfCompany: given["E"] != nil) {
      fields.append(("H", "true"))
    }
    let known: Set<String> = ["S", "T", "P", "H"]
    fields += given.filter { !known.contains($0.key) }.map { ($0.key, $0.value.text) }.sorted { $0.0 < $1.0 }
    self.fields = fields
    self.warnings = warnings
  }

  func link(on platform: Platform) -> FollowLink {
    let account =
      fields.map { "\($0.key):\(BackslashEscape.wifi.escape($0.value));" }.joined() + ";"
    return FollowLink(platform, account: account, link: "WIFI:" + account, warnings: warnings)
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

  /// Whether the network does not show its name.
  ///
  /// - Parameter isOfCompany: whether people log in by their own names; old programs then wrote another thing here.
  private static func isHidden(_ piece: SourceSlice, isOfCompany: Bool) throws(LinkError) -> Bool {
    switch piece.text.lowercased() {
    case "true": return true
    case "false", "": return false
    default:
      guard !isOfCompany else { return false }
      throw LinkError(
        "bad-shape", "\(Quotation.of("H:" + piece.text)) does not say whether the Wi-Fi network is hidden",
        hint: "write 'H:true' for a network that does not show its name, or leave it out",
        offset: piece.offset(0))
    }
  }
}

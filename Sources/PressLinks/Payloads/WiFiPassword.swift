/// What a password can be with each kind of security.
enum WiFiPassword {
  /// Characters of a WEP key, of 40, 104, 128 and 232 bits; twice as many as hexadecimal digits.
  private static let wepLengths: Set<Int> = [5, 13, 16, 29]

  /// Refuses a password that no network of this kind has.
  ///
  /// - Parameter isGiven: whether there is one.
  static func check(_ password: SourceSlice, isGiven: Bool, security: String) throws(LinkError) {
    guard isGiven else {
      guard ["WPA", "WEP", "SAE"].contains(security) else { return }
      throw LinkError(
        "bad-length", "the Wi-Fi network has no password, though its security is \(security)",
        hint: "write 'P:…', or 'T:nopass' for an open network", offset: password.offset(0))
    }
    switch security {
    case "nopass":
      throw LinkError(
        "bad-shape", "an open Wi-Fi network has no password",
        hint: "write 'T:WPA', or leave the password out", offset: password.offset(0))
    case "WPA": try checkWPA(password)
    case "WEP": try checkWEP(password)
    default: return
    }
  }

  /// IEEE 802.11: 8 to 63 printable ASCII characters, or the key itself in 64 hexadecimal digits.
  private static func checkWPA(_ password: SourceSlice) throws(LinkError) {
    let text = password.text
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

  private static func checkWEP(_ password: SourceSlice) throws(LinkError) {
    let text = password.text
    let isHex = text.allSatisfy(\.isHexDigit) && text.count.isMultiple(of: 2)
    guard !wepLengths.contains(text.utf8.count), !(isHex && wepLengths.contains(text.count / 2)) else {
      return
    }
    throw LinkError(
      "bad-length", "a WEP key has 5 or 13 characters, or 10 or 26 hexadecimal digits, not \(text.count)",
      hint: "check the key; a network of today has 'T:WPA'", offset: password.offset(0))
  }
}

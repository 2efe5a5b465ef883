/// A number to call: `tel:+12025550123`.
struct TelephonePayload: Sendable {
  /// `+` and 7 to 15 digits (E.164).
  let number: String

  /// Takes an international number; spaces, hyphens, dots and brackets between its digits are left out.
  ///
  /// `00`, which most countries dial before a country's code, is taken as `+`.
  init(_ account: Substring) throws(LinkError) {
    if let trunk = account.range(of: "(0)") {
      throw LinkError(
        "bad-shape", "the telephone number \(Quotation.of(account)) holds '(0)'",
        hint: "leave it out: it is dialled only within the country", at: account[trunk.lowerBound...])
    }
    let start = account.firstIndex { !" (".contains($0) } ?? account.endIndex
    let isInternational = account[start...].hasPrefix("+") || account[start...].hasPrefix("00")
    guard isInternational else {
      throw LinkError(
        "bad-shape", "the telephone number \(Quotation.of(account)) has no country code",
        hint: "write it as '+1 202 555 0123'", at: account)
    }
    var digits = ""
    let prefix = account[start] == "+" ? 1 : 2
    for index in account[start...].indices.dropFirst(prefix) {
      let character = account[index]
      if AllowedCharacters.digits.contains(character) {
        digits.append(character)
      } else if !" -.()".contains(character) {
        throw LinkError(
          "bad-character",
          "the telephone number \(Quotation.of(account)) holds \(Quotation.of(String(character)))",
          hint: "write it as '+1 202 555 0123'", at: account[index...])
      }
    }
    guard (7...15).contains(digits.count), digits.first != "0" else {
      let fault = digits.first == "0" ? "begins with 0" : "has \(digits.count) digits instead of 7 to 15"
      throw LinkError(
        digits.first == "0" ? "bad-shape" : "bad-length",
        "the telephone number \(Quotation.of(account)) \(fault)",
        hint: "write the country code, then the number without its leading 0", at: account)
    }
    number = "+" + digits
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: number, link: "tel:" + number)
  }
}

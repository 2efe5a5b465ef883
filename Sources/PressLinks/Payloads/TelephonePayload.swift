import PressDiagnostics

/// A number to call: `tel:+12025550123`.
struct TelephonePayload: Sendable {
  /// `+` and 7 to 15 digits (E.164), or a short number alone.
  let number: String
  /// What should be known of it.
  private(set) var notes: [Diagnostic] = []

  /// Digits of a short number, such as 110 or 95588, which has no country code anywhere.
  private static let shortLengths = 3...6

  /// Takes an international number, or a short one; spaces, hyphens, dots and brackets between its digits are left out.
  ///
  /// `00`, which most countries dial before a country's code, is taken as `+`.
  init(_ account: Substring) throws(LinkError) {
    let short = account.filter { !" -".contains($0) }
    if TelephonePayload.shortLengths.contains(short.count),
      short.allSatisfy(AllowedCharacters.digits.contains)
    {
      number = short
      notes = [
        .warning(
          "short-number", "\(Quotation.of(short)) is a short number: it is another one, or nobody's, abroad",
          hint: "write the number with '+' and country code if people call from elsewhere")
      ]
      return
    }
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
    if let code = TelephonePayload.trunk(of: digits) {
      throw LinkError(
        "bad-shape",
        "the telephone number \(Quotation.of(account)) goes on with 0 after its country code \(code)",
        hint: "leave that 0 out: it is dialled only within the country", at: account)
    }
    number = "+" + digits
  }

  /// Country codes after which no number goes on with 0, though it is dialled with one within the country. (Italy's do,
  /// and so do some African ones.)
  private static let codesWithTrunk = [
    "20", "27", "30", "31", "32", "33", "40", "41", "43", "44", "46", "49", "51", "54", "60", "61", "62",
    "63", "64",
    "66", "81", "82", "84", "86", "90", "91", "92", "353", "358", "886", "966", "971", "972",
  ]

  private static func trunk(of digits: String) -> String? {
    codesWithTrunk.first { digits.hasPrefix($0 + "0") }
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: number, link: "tel:" + number, warnings: notes)
  }
}

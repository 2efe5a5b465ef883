import PressDiagnostics

/// A number to call: `tel:+12025550123`.
struct TelephonePayload: Sendable {
  /// `+` and 7 to 15 digits (E.164), or a short number alone.
  let number: String
  /// What should be known of it.
  private(set) var notes: [Diagnostic] = []

  /// Digits of a short number, such as 110 or 95588, which has no country code anywhere.
  private static let shortLengths = 3...6

  /// Takes an international number, or a short one.
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
    number = "+" + (try InternationalNumber(account, noun: "telephone number")).digits
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: number, link: "tel:" + number, warnings: notes)
  }
}

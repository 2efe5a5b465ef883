/// What somebody probably meant who wrote an account without its platform.
enum AccountGuess {
  /// The way on: the same as it has to be written; nil when nothing is recognised.
  static func hint(for text: Substring) -> String? {
    if text.prefixMatch(of: #/(?i:wxid|gh)_/#) != nil { return Platform.named("wechat")?.howToGet }
    if text.first == "@", let account = try? MastodonAccount(text), let mastodon = Platform.named("mastodon")
    {
      return "write \(Quotation.of("mastodon:\(account.link(on: mastodon).account)"))"
    }
    if text.wholeMatch(of: #/-?\d{1,3}\.\d+\s*[,，]\s*-?\d{1,3}\.\d+/#) != nil,
      let place = try? Platform.named("geo")?.link(for: text, today: nil)
    {
      return "for a place, write \(Quotation.of("geo:\(place.account)"))"
    }
    for key in ["mailto", "tel"] {
      // A few digits alone are rather an id.
      guard let link = try? Platform.named(key)?.link(for: text, today: nil),
        key != "tel" || link.account.hasPrefix("+")
      else { continue }
      return "write \(Quotation.of("\(key):\(link.account)"))"
    }
    guard !text.contains(where: \.isWhitespace), text.contains("."),
      let address = try? WebAddress("https://\(text)"[...]), isName(address.host)
    else { return nil }
    return "for the web site, write \(Quotation.of("https://\(text)"))"
  }

  /// Whether a host ends in what may be a top-level domain: letters alone.
  private static func isName(_ host: HostName) -> Bool {
    guard let last = host.unicode.split(separator: ".").last else { return false }
    return last.count > 1 && last.allSatisfy(\.isLetter)
  }
}

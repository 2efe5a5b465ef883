/// What somebody probably meant who wrote an account without its platform.
enum AccountGuess {
  /// The way on: the same as it has to be written; nil when nothing is recognised.
  static func hint(for text: Substring) -> String? {
    if text.prefixMatch(of: #/(?i:wxid|gh)_/#) != nil { return Platform.named("wechat")?.howToGet }
    if let hint = hintOfSentence(text) { return hint }
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

  /// The way on from a sentence with one account in it, `My Telegram is @sample`; nil for other texts.
  static func hintOfSentence(_ text: Substring) -> String? {
    guard let handle = handle(in: text) else { return nil }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let named = Set(words.compactMap { Platform.named(String($0)) }.filter(\.takesAt))
    guard let platform = named.first, named.count == 1,
      (try? platform.link(for: "@\(handle)"[...], today: nil)) != nil
    else { return nil }
    return "write \(Quotation.of("\(platform.key):\(handle)"))"
  }

  /// What stands for an account in an example: the text itself, or the account in a sentence.
  static func sample(in text: Substring) -> String {
    guard text.contains(where: \.isWhitespace) || text.count > 40 else { return String(text) }
    return handle(in: text).map(String.init) ?? "DenmarkInChina"
  }

  /// The one handle with an '@' among words.
  private static func handle(in text: Substring) -> Substring? {
    guard text.contains(where: { $0.isWhitespace || Platform.isColon($0) }) else { return nil }
    let found = text.matches(of: #/(?:^|[\s:：(（])[@＠](?<name>[A-Za-z0-9_][A-Za-z0-9_.\-]*)/#)
    guard found.count == 1, let name = found.first?.output.name else { return nil }
    let end = name.lastIndex { $0 != "." && $0 != "-" } ?? name.startIndex
    return name[...end]
  }

  /// Whether a host ends in what may be a top-level domain: letters alone.
  private static func isName(_ host: HostName) -> Bool {
    guard let last = host.unicode.split(separator: ".").last else { return false }
    return last.count > 1 && last.allSatisfy(\.isLetter)
  }
}

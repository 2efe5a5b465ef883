internal import PressDiagnostics

/// A link that a cloud or a platform has signed for a time, an hour or a week: whoever scans it later is turned away.
struct SignedLink: Sendable, Hashable {
  /// Seconds since 1970; nil where the link does not tell.
  let expires: UInt32?

  /// How a link tells when it ends.
  private enum Ending {
    case unix(String)
    /// Seconds since 1970 in hexadecimal digits.
    case hexadecimal(String)
    /// Seconds since 1970 between a mark, and which of the parts.
    case part(String, by: Character, Int)
    /// So many seconds after a time such as `20250131T120000Z`.
    case lasting(String, since: String)
    /// `2025-01-31T12:00:00Z`, of which the day counts.
    case date(String)
    case untold
  }

  /// Names in the query that stand together, in lower case, and where; nil for any host.
  private static let kinds: [(names: [String], host: String?, ending: Ending)] = [
    (["x-amz-expires", "x-amz-signature"], nil, .lasting("x-amz-expires", since: "x-amz-date")),
    (["x-goog-expires", "x-goog-signature"], nil, .lasting("x-goog-expires", since: "x-goog-date")),
    (["x-oss-expires", "x-oss-signature"], nil, .lasting("x-oss-expires", since: "x-oss-date")),
    (["q-sign-time", "q-signature"], nil, .part("q-sign-time", by: ";", 1)),
    // TikTok's and Toutiao's pictures.
    (["x-expires"], nil, .unix("x-expires")),
    (["expires", "signature"], nil, .unix("expires")), (["expires", "token"], nil, .unix("expires")),
    (["policy", "signature", "key-pair-id"], nil, .untold), (["se", "sig"], nil, .date("se")),
    (["ex", "is", "hm"], nil, .hexadecimal("ex")), (["oh", "oe"], nil, .hexadecimal("oe")),
    (["e", "token"], nil, .unix("e")), (["auth_key"], nil, .part("auth_key", by: "-", 0)),
    // Drafts, and what a search engine was shown of an article.
    (["tempkey"], "mp.weixin.qq.com", .untold),
    (["src", "timestamp", "signature"], "mp.weixin.qq.com", .untold),
  ]

  /// Nil for a link without a signature.
  init?(_ address: WebAddress) {
    let items = Dictionary(
      address.query.map { ($0.name.lowercased(), $0.value.text) }, uniquingKeysWith: { first, _ in first })
    for kind in SignedLink.kinds where kind.names.allSatisfy({ items[$0]?.isEmpty == false }) {
      if let host = kind.host, host != address.host.ascii { continue }
      if case .untold = kind.ending {
        expires = nil
        return
      }
      // What is no time is another thing of that name.
      guard let time = SignedLink.time(kind.ending, items) else { continue }
      expires = time
      return
    }
    let values = address.query.map(\.value.text) + address.segments.map(\.text)
    guard let end = values.lazy.compactMap(WebToken.expiry).first else { return nil }
    expires = end
  }

  func warning(about link: String, today: Int?) -> Diagnostic {
    LinkAdvisory.ending(
      link, at: expires, today: today, what: "is signed for a time",
      hint: "print the link of a page that stays; who shares the file can make one without an end")
  }

  private static func time(_ ending: Ending, _ items: [String: String]) -> UInt32? {
    func value(_ name: String) -> Substring { (items[name] ?? "")[...] }
    switch ending {
    case .untold: return nil
    case .unix(let name): return unix(value(name))
    case .hexadecimal(let name):
      let text = value(name)
      return text.count == 8 && text.allSatisfy(\.isHexDigit) ? UInt32(text, radix: 16) : nil
    case .part(let name, let mark, let number):
      let parts = value(name).split(separator: mark)
      return parts.count > 1 ? unix(parts.dropFirst(number).first ?? "") : nil
    case .lasting(let name, let since):
      let start = value(since)
      guard let seconds = UInt32(value(name)), let day = day(of: start.prefix(8), by: "") else { return nil }
      let clock = start.dropFirst(9)
      let parts = [clock.prefix(2), clock.dropFirst(2).prefix(2), clock.dropFirst(4).prefix(2)]
      let time = parts.reduce(0) { $0 * 60 + (UInt32($1) ?? 0) }
      let sum = UInt64(day) + UInt64(time) + UInt64(seconds)
      return UInt32(exactly: sum) ?? .max
    case .date(let name): return day(of: value(name).prefix(10), by: "-")
    }
  }

  /// Ten digits: from 2001 to 2106.
  private static func unix(_ text: Substring) -> UInt32? {
    text.count == 10 && text.allSatisfy(AllowedCharacters.digits.contains) ? UInt32(text) : nil
  }

  /// The beginning of a day, `20250131` or `2025-01-31`.
  private static func day(of text: Substring, by mark: String) -> UInt32? {
    let digits = text.filter { !mark.contains($0) }
    guard digits.count == 8, digits.allSatisfy(AllowedCharacters.digits.contains), let number = Int(digits),
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    return UInt32(exactly: day.secondsSince1970)
  }
}

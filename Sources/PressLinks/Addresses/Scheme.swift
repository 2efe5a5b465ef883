import PressDiagnostics

/// What stands before `://`.
struct Scheme: Sendable {
  /// Lower case.
  let name: String

  /// The scheme of a text that is a URL with an authority; nil for other texts.
  init?(_ text: Substring) {
    guard let colon = text.range(of: "://") else { return nil }
    let name = text[..<colon.lowerBound].lowercased()
    let isScheme =
      name.first.map(AllowedCharacters.asciiLetters.contains) == true
      && name.allSatisfy(AllowedCharacters(letters: .ascii, others: "+-.").contains)
    guard isScheme else { return nil }
    self.name = name
  }

  /// Schemes of apps: few phones' cameras open them, and none where the app is missing.
  private static let ofApps: Set<String> = [
    "weixin", "wechat", "wxwork", "mqqapi", "mqq", "mqqwpa", "tim", "line", "viber", "tg", "whatsapp", "sgnl",
    "fb", "fb-messenger", "instagram", "barcelona", "twitter", "linkedin", "vnd.youtube", "youtube", "tiktok",
    "snssdk1128", "snssdk1233", "aweme", "xhsdiscover", "bilibili", "zhihu", "sinaweibo", "weibo",
    "kakaotalk", "kakaoplus", "zalo", "vk", "snapchat", "pinterest", "reddit", "discord", "twitch",
    "itms-apps", "kwai", "snssdk141",
    "market", "alipay", "alipays", "taobao",
  ]

  private static let dangerous = ["javascript:", "data:", "vbscript:"]

  var isOfApp: Bool { Scheme.ofApps.contains(name) }

  /// The link of a URL of this scheme.
  func link(_ text: Substring, today: Int?) throws(LinkError) -> FollowLink {
    if name == "http" || name == "https" || name == "viber" {
      let address = try WrittenAddress.read(text)
      let link = try FollowLink.matching(address, today: today)
      if let link = link ?? (address.isWeb ? FollowLink.web(address, today: today) : nil) {
        return link.warning(CapitalLetters.notes(about: address))
      }
    }
    guard isOfApp else {
      throw LinkError(
        "unknown-scheme", "\(Quotation.of("\(name)://")) is not a link that phones know",
        hint: hintOfPlatform(text) ?? "to encode it as it is, write 'text:' before it", at: text)
    }
    for index in text.unicodeScalars.indices {
      try PercentEncoding.refuseInvisible(text.unicodeScalars[index], at: text[index...])
    }
    return FollowLink.text(String(text))
  }

  /// What is meant by a platform's key, or a word like it, with slashes behind its colon: `tel://+12025550123`.
  private func hintOfPlatform(_ text: Substring) -> String? {
    let rest = text.dropFirst(name.count + 1).drop { $0 == "/" }
    guard let platform = Platform.named(name) else {
      return PlatformGuess.hint(for: name[...], before: rest)
    }
    guard let link = try? platform.link(for: rest, today: nil) else {
      return "write '\(platform.key):' and \(platform.whatToType)"
    }
    return "write \(Quotation.of("\(platform.key):\(link.account)"))"
  }

  static func isDangerous(_ text: some StringProtocol) -> Bool {
    let start = text.drop { $0.isWhitespace }.prefix(16).lowercased()
    return dangerous.contains { start.hasPrefix($0) }
  }

  /// Refuses what runs in a browser instead of opening a page.
  static func refuseDangerous(_ text: Substring) throws(LinkError) {
    guard isDangerous(text) else { return }
    throw LinkError(
      "refused-scheme", "\(Quotation.of(text.prefix { $0 != ":" } + ":")) links are refused",
      hint: "print an https link to a page instead", at: text)
  }
}

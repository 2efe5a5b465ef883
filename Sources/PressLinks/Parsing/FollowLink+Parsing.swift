internal import Foundation

// From what somebody wrote to a link.

extension FollowLink {
  /// Reads `platform:handle`, a URL, which is recognised by its host, or a payload such as `tel:+12025550123`.
  ///
  /// - Parameter today: seconds since 1970, for links that expire; nil when nobody asks.
  /// - Throws: what is wrong, its offset counted in characters from the start of `account`.
  package init(_ account: String, today: Int? = FollowLink.now()) throws(LinkError) {
    self = try FollowLink.parse(account[...], today: today)
  }

  /// Reads two columns of a table; the account may also be a URL of that platform.
  ///
  /// - Throws: what is wrong, its offset counted within the column that `inPlatform` names.
  package init(platform: String, account: String, today: Int? = FollowLink.now()) throws(LinkError) {
    guard let known = Platform.named(platform) else {
      var error = FollowLink.unknown(platform[...])
      error.inPlatform = true
      throw error
    }
    self = try known.link(for: account[...], today: today)
  }

  /// Seconds since 1970, by which a link has expired or not.
  package static func now() -> Int { Int(Date().timeIntervalSince1970) }

  private static func parse(_ text: Substring, today: Int?) throws(LinkError) -> FollowLink {
    guard !text.isEmpty else {
      throw LinkError(
        "empty-account", "the account is empty",
        hint: "write 'platform:account', as 'x:DenmarkInChina', or a URL",
        offset: 0)
    }
    try Scheme.refuseDangerous(text)
    try ForeignForm.refuse(text)
    try LocalFile.refuse(text)
    try MisspeltScheme.refuse(text)
    let isMarked = Platform.written(before: text) != nil || text.prefix(6).uppercased() == "BEGIN:"
    if !isMarked, let share = ShareText(text) {
      return try share.read { link throws(LinkError) in try FollowLink.parse(link, today: today) }
    }
    if SpacedNumberLink.account(in: text) != nil, let whatsapp = Platform.named("whatsapp") {
      return try whatsapp.link(for: text, today: today)
    }
    if let scheme = Scheme(text) { return try scheme.link(text, today: today) }
    if Platform.startsWithKnownHost(text) || text.lowercased().hasPrefix("www.") {
      return try FollowLink.withoutScheme(text) { url throws(LinkError) in
        try FollowLink.parse(url, today: today)
      }
    }
    if text.lowercased().hasPrefix("begin:vcard"), let card = Platform.named("vcard") {
      return try card.link(for: text, today: today)
    }
    if !isMarked { try ShareWords.refuse(text) }
    guard let colon = text.firstIndex(where: Platform.isColon) else {
      try Platform.refuseMangled(text)
      throw LinkError(
        "missing-platform", "\(Quotation.of(text)) does not say on which platform it is",
        hint: AccountGuess.hint(for: text)
          ?? "write 'platform:account', as 'x:\(AccountGuess.sample(in: text))', or a URL",
        offset: 0)
    }
    guard let platform = Platform.named(String(text[..<colon])) else {
      throw unknown(text[..<colon], in: text)
    }
    return try platform.link(for: text[colon...].dropFirst(), today: today)
  }

  /// Reads a URL whose `https://` was left off, errors still counted in what was written.
  static func withoutScheme(
    _ text: Substring, _ read: (Substring) throws(LinkError) -> FollowLink
  ) throws(LinkError) -> FollowLink {
    do throws(LinkError) {
      return try read("https://\(text)"[...])
    } catch {
      var error = error
      error.offset = error.offset.map { max(0, $0 - "https://".count) + SourceSlice(text).offset(0) }
      throw error
    }
  }

  /// - Parameter text: what begins with the name; nil where the account stands elsewhere.
  private static func unknown(_ name: Substring, in text: Substring? = nil) -> LinkError {
    guard !name.isEmpty else {
      return LinkError(
        "missing-platform", "the platform is empty", hint: "'qrpress platforms' lists them", offset: 0)
    }
    return LinkError(
      "unknown-platform", "unknown platform \(Quotation.of(name))",
      hint: text.flatMap(AccountGuess.hintOfSentence)
        ?? PlatformGuess.hint(for: name, before: text?[name.endIndex...].dropFirst() ?? "")
        ?? text.flatMap(AccountGuess.hint) ?? "'qrpress platforms' lists them",
      at: name)
  }
}

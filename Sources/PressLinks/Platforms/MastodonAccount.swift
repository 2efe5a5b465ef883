/// A user on a server of the Fediverse: `user@host`.
struct MastodonAccount: Sendable {
  let user: String
  let host: HostName

  private static let noun = "Mastodon name"
  private static let rule = IdentifierRule(1...30, of: .word, lowercased: true)

  /// Hosts with paths like Mastodon's that are something else.
  private static let others: Set<String> = [
    "medium.com", "substack.com", "odysee.com", "lbry.tv", "unsplash.com", "rumble.com", "flickr.com",
    "tumblr.com",
    "npmjs.com", "jsr.io", "vimeo.com", "kick.com", "lemon8-app.com", "note.com", "dailymotion.com",
    "hashnode.com",
  ]

  /// Takes `user@host` and `@user@host`.
  init(_ text: Substring) throws(LinkError) {
    let account = text.first == "@" ? text.dropFirst() : text
    guard let at = account.firstIndex(of: "@") else {
      throw LinkError(
        "bad-shape", "the Mastodon account \(Quotation.of(account)) does not name its server",
        hint: "write user@host, as 'sample@mastodon.example'", at: account)
    }
    let user = SourceSlice(account[..<at])
    try MastodonAccount.check(user)
    self.user = MastodonAccount.rule.canonical(user.text)
    host = try HostName(account[at...].dropFirst())
  }

  /// Reads `https://host/@user`, and `https://host/@user@home`, where one server shows an account of another.
  init?(_ address: WebAddress) {
    guard address.isWeb, address.port == nil, address.segments.count == 1, let piece = address.segments.first,
      piece.text.first == "@", !MastodonAccount.others.contains(LinkShape.withoutFront(address.host.ascii))
    else { return nil }
    let name = piece.text.dropFirst()
    let at = name.firstIndex(of: "@")
    let user = String(name[..<(at ?? name.endIndex)])
    guard MastodonAccount.rule.fits(user) else { return nil }
    self.user = MastodonAccount.rule.canonical(user)
    if let at {
      guard let home = try? HostName(name[at...].dropFirst()) else { return nil }
      host = home
    } else {
      host = address.host
    }
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(
      platform, account: "\(user)@\(host.ascii)", link: "https://\(host.ascii)/@\(user)",
      tracking: .tolerated,
      warnings: host.warnings)
  }

  private static func check(_ user: SourceSlice) throws(LinkError) {
    try rule.checkAlphabet(user, noun: noun, hint: nil)
    guard let breach = rule.breach(in: user, noun: noun) else { return }
    throw LinkError(
      breach.code, breach.message, hint: "write user@host, as 'sample@mastodon.example'",
      offset: breach.offset)
  }
}

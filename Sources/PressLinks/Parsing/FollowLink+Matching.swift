import PressDiagnostics

// From a URL to the platform whose shape it has.

extension FollowLink {
  /// The follow link that a URL is; nil when its host is no platform's or the page is no account.
  ///
  /// Throws when the URL has a platform's shape but what fills it cannot be an account.
  static func matching(_ address: WebAddress, today: Int?) throws(LinkError) -> FollowLink? {
    try Redirector.refuse(address)
    if let ticket = try WeChatTicket.read(address), let wechat = Platform.named("wechat") {
      return try ticket.link(on: wechat, today: today)
    }
    for (platform, form, shape) in Platform.shapes(of: address.host.ascii) {
      guard var match = shape.match(address, tabs: platform.tabs) else { continue }
      // 'x.com/@name' opens the same as 'x.com/name'.
      if platform.takesAt, form.prefix.isEmpty, match.identifier.text.hasPrefix("@") {
        match.identifier = match.identifier.dropping(first: 1)
      }
      if platform.reserved.contains(match.identifier.text.lowercased()) { continue }
      if !form.isMeant(by: match.identifier.text) { continue }
      let link = try form.link(match.identifier, extras: match.extras, on: platform, isBare: false)
      return link.warning(form.notesOfCuts(match, of: address))
    }
    guard Platform.shapes(of: address.host.ascii).isEmpty, let mastodon = Platform.named("mastodon"),
      let account = MastodonAccount(address)
    else { return nil }
    let cuts =
      address.query.filter { !$0.isAside }.map(\.raw) + (address.fragment.map { ["#" + $0.text] } ?? [])
    return account.link(on: mastodon).warning(address.notes(ofCuts: cuts))
  }

  /// Any web address, as it is but for its escapes.
  ///
  /// - Parameters:
  ///   - isChosen: whether the user asked for a web link, so that nothing needs to be said of a platform.
  ///   - today: seconds since 1970, for links that expire; nil when nobody asks.
  static func web(_ address: WebAddress, isChosen: Bool = false, today: Int? = nil) -> FollowLink {
    var warnings = address.host.warnings
    let shown = Quotation.of(address.source)
    if address.scheme == "http" {
      warnings.append(
        .warning(
          "insecure-link", "\(shown) is not encrypted, and phones warn of it",
          hint: "write 'https://' if the site answers there"))
    }
    if let shortener = Shortener(address.host.ascii, path: address.tail) {
      warnings.append(shortener.warning(about: shown))
    }
    warnings += LinkDoubts.warnings(about: address)
    let signature = SignedLink(address)
    if let signature { warnings.append(signature.warning(about: address.text, today: today)) }
    let session = SiteSession.name(in: address)
    if let session { warnings.append(SiteSession.warning(about: address.text, name: session)) }
    if address.host.ascii == "login.weixin.qq.com" {
      warnings.append(
        LinkAdvisory.temporary("it signs one person in, once: no link to print").warning(about: address.text))
    }
    if !isChosen, let platform = Platform.shapes(of: address.host.ascii).first?.0 {
      warnings.append(
        Diagnostic(
          .note, code: "not-a-follow-link",
          "\(shown) is on \(platform.name) but is not a follow link; it is encoded as it is",
          hint: "for the account, write '\(platform.key):' and \(platform.whatToType)"))
    }
    let text = address.text
    return FollowLink(
      Platform.web, account: text, link: text,
      permanence: signature.map { .temporary(expires: $0.expires) }
        ?? (session == nil ? .unknown : .temporary(expires: nil)), tracking: .tolerated,
      warnings: warnings)
  }
}

extension Platform {
  private static let byHost: [String: [(Platform, AccountScheme, LinkShape)]] = {
    var index: [String: [(Platform, AccountScheme, LinkShape)]] = [:]
    for platform in all {
      for form in platform.forms {
        for shape in [form.shape] + form.otherShapes {
          index[shape.host, default: []].append((platform, form, shape))
        }
      }
    }
    return index
  }()

  /// The shapes of links on a host, in the table's order.
  static func shapes(of host: String) -> [(Platform, AccountScheme, LinkShape)] {
    for name in LinkShape.knownHosts(of: host) {
      if let shapes = byHost[name] { return shapes }
    }
    return []
  }

  /// Whether a text without a scheme is a URL all the same: `x.com/DenmarkInChina`.
  static func startsWithKnownHost(_ text: Substring) -> Bool {
    guard let slash = text.firstIndex(of: "/") else { return false }
    return !shapes(of: text[..<slash].lowercased()).isEmpty
  }
}

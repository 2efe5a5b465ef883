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
      guard let (identifier, extras) = shape.match(address, tabs: platform.tabs) else { continue }
      if platform.reserved.contains(identifier.text.lowercased()) { continue }
      if form.isTentative, !form.rule.fits(identifier.text) { continue }
      return try form.link(identifier, extras: extras, on: platform, isBare: false)
    }
    guard Platform.shapes(of: address.host.ascii).isEmpty, let mastodon = Platform.named("mastodon"),
      let account = MastodonAccount(address)
    else { return nil }
    return account.link(on: mastodon)
  }

  /// Any web address, as it is but for its escapes.
  ///
  /// - Parameter isChosen: whether the user asked for a web link, so that nothing needs to be said of a platform.
  static func web(_ address: WebAddress, isChosen: Bool = false) -> FollowLink {
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
      Platform.web, account: text, link: text, permanence: .unknown, tracking: .tolerated, warnings: warnings)
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

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
      let name = match.identifier.text.lowercased()
      // 'video.php' is a page of the site wherever names may have dots.
      if platform.reserved.contains(name) || name.hasSuffix(".php") { continue }
      if !form.isMeant(by: match.identifier.text) { continue }
      let link = try form.link(match.identifier, extras: match.extras, on: platform, isBare: false)
      return link.warning(form.notesOfCuts(match, of: address))
    }
    try refuseLostAccount(in: address)
    guard Platform.shapes(of: address.host.ascii).isEmpty, let mastodon = Platform.named("mastodon"),
      let account = MastodonAccount(address)
    else { return nil }
    let cuts =
      address.query.filter { !$0.isAside }.map(\.raw) + (address.fragment.map { ["#" + $0.text] } ?? [])
    return account.link(on: mastodon).warning(address.notes(ofCuts: cuts))
  }

  /// Refuses a platform's link that has lost the account it led to: `https://www.facebook.com/profile.php` is everybody's own.
  static func refuseLostAccount(in address: WebAddress) throws(LinkError) {
    guard address.query.allSatisfy({ $0.isAside || $0.value.text.isEmpty }) else { return }
    for (platform, _, shape) in Platform.shapes(of: address.host.ascii) {
      guard let name = shape.nameLost(in: address) else { continue }
      throw LinkError(
        "lost-account",
        "\(Quotation.of(address.source)) has lost the account that it led to: '\(name)=' and what follows is missing",
        hint: "copy the link again, or write '\(platform.key):' and \(platform.whatToType)",
        at: address.source)
    }
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

  /// The platform on whose host an address is, by the path that is most like one of its own.
  static func closest(to address: WebAddress) -> Platform? {
    var best: (platform: Platform, pieces: Int)?
    for (platform, _, shape) in shapes(of: address.host.ascii) {
      let pieces = shape.piecesShared(with: address)
      if pieces > best?.pieces ?? -1 { best = (platform, pieces) }
    }
    return best?.platform
  }

  /// Whether a text without a scheme is a URL all the same: `x.com/DenmarkInChina`.
  static func startsWithKnownHost(_ text: Substring) -> Bool {
    guard let slash = text.firstIndex(of: "/") else { return false }
    return !shapes(of: text[..<slash].lowercased()).isEmpty
  }
}

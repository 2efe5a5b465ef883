import PressDiagnostics

// Any web address, and what must be known of it before it is printed.

extension FollowLink {
  /// A web address as it is but for its escapes.
  ///
  /// What is to be known of a platform's own link is said of it here as well: how long it lives does not hang on how
  /// somebody wrote it. So this is what judges every address, in cards and in texts, too.
  ///
  /// - Parameters:
  ///   - isChosen: whether the user asked for a web link, so that nothing needs to be said of a platform.
  ///   - today: seconds since 1970, for links that expire; nil when nobody asks.
  static func web(_ address: WebAddress, isChosen: Bool = false, today: Int? = nil) -> FollowLink {
    // Who did not ask for a web link comes here because no platform knows the address.
    let known = isChosen ? try? matching(address, today: today) : nil
    var warnings = address.host.warnings
    // WeChat hands its codes out without encryption.
    if address.scheme == "http", known?.link.hasPrefix("http://") != true {
      warnings.append(
        .warning(
          "insecure-link", "\(Quotation.of(address.source)) is not encrypted, and phones warn of it",
          hint: "write 'https://' if the site answers there"))
    }
    if let shortener = Shortener(address.host.ascii, path: address.tail) {
      warnings.append(shortener.warning(about: Quotation.of(address.source)))
    }
    warnings += known?.warnings.filter { LinkAdvisory.lifetimeCodes.contains($0.code) } ?? []
    warnings += LinkDoubts.warnings(about: address)
    let endings = endings(of: address, today: today)
    warnings += endings.map(\.warning)
    if !isChosen, let platform = Platform.closest(to: address) {
      warnings.append(
        Diagnostic(
          .note, code: "not-a-follow-link",
          "\(Quotation.of(address.source)) is on \(platform.name) but is not a follow link; it is encoded as it is",
          hint: "for the account, write '\(platform.key):' and \(platform.whatToType)"))
    }
    let lives = (endings.map(\.permanence) + [known?.permanence ?? .unknown])
      .reduce(Permanence.unknown) { $0.limited(by: $1) }
    return FollowLink(
      Platform.web, account: address.text, link: address.text, permanence: lives, tracking: .tolerated,
      warnings: warnings)
  }

  /// What in an address says that it ends, whosever it is.
  private static func endings(
    of address: WebAddress, today: Int?
  ) -> [(permanence: Permanence, warning: Diagnostic)] {
    var endings: [(Permanence, Diagnostic)] = []
    if let signature = SignedLink(address) {
      let warning = signature.warning(about: address.text, today: today)
      endings.append((.temporary(expires: signature.expires), warning))
    }
    if let session = SiteSession.name(in: address) {
      endings.append((.temporary(expires: nil), SiteSession.warning(about: address.text, name: session)))
    }
    if TransferPage.isOne(address) {
      endings.append((.temporary(expires: nil), TransferPage.warning(about: address.text)))
    }
    if TunnelHost.isOne(address) {
      endings.append((.temporary(expires: nil), TunnelHost.warning(about: address.text)))
    }
    if address.host.ascii == "login.weixin.qq.com" {
      let advisory = LinkAdvisory.temporary("it signs one person in, once: no link to print")
      endings.append((.temporary(expires: nil), advisory.warning(about: address.text)))
    }
    return endings
  }
}

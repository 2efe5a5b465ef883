import PressDiagnostics

extension AccountScheme {
  /// The link of an identifier of this form.
  ///
  /// - Parameters:
  ///   - extras: what else the query holds.
  ///   - isBare: whether the identifier was written without a URL around it.
  func link(
    _ identifier: SourceSlice, extras: [QueryItem], on platform: Platform, isBare: Bool
  ) throws(LinkError) -> FollowLink {
    guard !identifier.text.isEmpty else {
      throw LinkError(
        "empty-account", "the \(noun) is empty", hint: hint ?? "write \(platform.whatToType)",
        offset: identifier.offset(0))
    }
    try rule.checkAlphabet(identifier, noun: noun, hint: hint)
    var warnings: [Diagnostic] = []
    if let breach = rule.breach(in: identifier, noun: noun) {
      let isMadeUp = isBare && isExactWhenBare && !breach.isHabit
      if isDocumented || isMadeUp {
        throw LinkError(
          isMadeUp ? "not-issued" : breach.code, breach.message, hint: hint ?? "write \(platform.whatToType)",
          offset: breach.offset)
      }
      warnings.append(
        .warning("unusual-shape", breach.message, hint: hint ?? "check it against the account itself"))
    }

    let canonical = rule.canonical(identifier.text)
    let kept = extras.filter(isKept)
    let query = kept.map(\.raw).joined(separator: "&")
    let link = LinkShape.adding(query, to: shape.link(for: canonical))
    if let caution { warnings.append(caution.warning(about: link)) }
    let dropped = extras.filter { $0.isTracking && !isKept($0) }
    if !dropped.isEmpty {
      warnings.append(
        .warning(
          "dropped-tracking",
          "the tracking parameters \(dropped.map { Quotation.of($0.name) }.joined(separator: ", ")) are left out",
          hint: "give them as utm parameters of the campaign"))
    }
    return FollowLink(
      platform, account: prefix + canonical + (query.isEmpty ? "" : "?" + query), link: link,
      isIssued: isIssued,
      permanence: permanence, tracking: tracking, warnings: warnings)
  }

  /// What a URL of this form led to beyond the account, which its code does not.
  func notesOfCuts(_ match: LinkShape.Match, of address: WebAddress) -> [Diagnostic] {
    let items = match.extras.filter { !isKept($0) && !$0.isAside }.map(\.raw)
    let cuts = match.rest + items
    guard !cuts.isEmpty else { return [] }
    let what = cuts.map { Quotation.of($0) }.joined(separator: " and ")
    return [
      Diagnostic(
        .note, code: "cut-link",
        "the code of \(Quotation.of(address.source)) leads to the account: \(what) is left out",
        hint: "for that page itself, write the link as 'web:'")
    ]
  }

  private func isKept(_ item: QueryItem) -> Bool {
    switch keeps {
    case .nothing: false
    case .named(let names): names.contains(item.name)
    case .all: true
    }
  }
}

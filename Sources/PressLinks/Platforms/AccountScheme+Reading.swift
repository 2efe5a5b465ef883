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
    var warnings: [Diagnostic] = []
    let canonical = try canonical(identifier, on: platform, isBare: isBare, &warnings)
    let kept = extras.filter(isKept)
    let query = kept.map(\.raw).joined(separator: "&")
    let link = LinkShape.adding(query, to: shape.link(for: canonical))
    if let caution { warnings.append(caution.warning(about: link)) }
    let dropped = extras.filter { $0.isTracking && !isKept($0) }
    if !dropped.isEmpty {
      let names = dropped.map { Quotation.of($0.name) }.joined(separator: ", ")
      warnings.append(
        .warning(
          "dropped-tracking",
          dropped.count == 1
            ? "the tracking parameter \(names) is left out" : "the tracking parameters \(names) are left out",
          hint: "give them as utm parameters of the campaign"))
    }
    return FollowLink(
      platform, account: prefix + canonical + (query.isEmpty ? "" : "?" + query), link: link,
      isIssued: isIssued,
      permanence: permanence, tracking: tracking, warnings: warnings)
  }

  /// The identifier as the platform writes it, its rule kept.
  private func canonical(
    _ identifier: SourceSlice, on platform: Platform, isBare: Bool, _ warnings: inout [Diagnostic]
  ) throws(LinkError) -> String {
    if isTelephone { return try number(identifier, isBare: isBare, &warnings) }
    try rule.checkAlphabet(identifier, noun: noun, hint: hint)
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
    return rule.canonical(identifier.text)
  }

  /// The digits of a telephone's number, the country's code first.
  private func number(
    _ identifier: SourceSlice, isBare: Bool, _ warnings: inout [Diagnostic]
  ) throws(LinkError) -> String {
    let number = try identifier.read { text throws(LinkError) in
      try InternationalNumber(text, noun: noun, takesUnmarked: true)
    }
    // A '+' of the form's own says whose code follows; a link that an app made has none, and needs none.
    if isBare, !prefix.hasSuffix("+") { warnings += number.doubts(noun: noun) }
    return number.digits
  }

  /// What a URL of this form led to beyond the account, which its code does not.
  func notesOfCuts(_ match: LinkShape.Match, of address: WebAddress) -> [Diagnostic] {
    let items = match.extras.filter { !isKept($0) && !$0.isAside }.map(\.raw)
    return address.notes(ofCuts: match.rest + items)
  }

  private func isKept(_ item: QueryItem) -> Bool {
    switch keeps {
    case .nothing: false
    case .named(let names): names.contains(item.name)
    case .all: true
    }
  }
}

extension WebAddress {
  /// What a code says less than the link that it was made of.
  ///
  /// - Parameter cuts: what is left out of it.
  func notes(ofCuts cuts: [String]) -> [Diagnostic] {
    guard !cuts.isEmpty else { return [] }
    let what = cuts.map { Quotation.of($0) }.joined(separator: " and ")
    return [
      Diagnostic(
        .note, code: "cut-link",
        "the code of \(Quotation.of(source)) leads to the account: \(what) \(cuts.count == 1 ? "is" : "are") left out",
        hint: "for that page itself, write the link as 'web:'")
    ]
  }
}

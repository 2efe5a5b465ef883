import PressDiagnostics

extension FollowLink {
  /// The link with utm parameters; the same when there are none.
  ///
  /// A note says how much longer the link becomes, since that makes a code's modules smaller.
  /// - Throws: `tracking-refused` where the platform would break or lose them, `tracking-twice` where the
  ///   link already carries some of them.
  package func adding(_ tracking: Tracking) throws(LinkError) -> FollowLink {
    guard !tracking.query.isEmpty else { return self }
    let longer: String
    switch trackingPolicy {
    case .refused(let instead):
      throw LinkError(
        "tracking-refused", "utm parameters do not survive on \(platform.name): \(Quotation.of(link))",
        hint: FollowLink.wayOut(instead: instead, account: "\(platform.key):\(account)"))
    case .tolerated:
      for item in tracking.items { try refuseSecond(item.name) }
      longer = LinkShape.adding(tracking.query, to: link)
    case .insideReferrer:
      try refuseSecond("referrer")
      longer = LinkShape.adding("referrer=" + PercentEncoding.encode(tracking.query), to: link)
    }
    let growth = longer.utf8.count - link.utf8.count
    let note = Diagnostic(
      .note, code: "tracking-cost",
      "tracking adds \(growth) bytes to the \(link.utf8.count) of \(Quotation.of(link)), which makes modules smaller",
      hint: "keep the values short, or print the code larger")
    return FollowLink(
      platform, account: account, link: longer, isIssued: isIssued, permanence: permanence,
      tracking: trackingPolicy, warnings: warnings + [note])
  }

  private func refuseSecond(_ name: String) throws(LinkError) {
    let query = link.prefix { $0 != "#" }.drop { $0 != "?" }.dropFirst()
    guard query.split(separator: "&").contains(where: { $0 == name || $0.hasPrefix(name + "=") }) else {
      return
    }
    throw LinkError(
      "tracking-twice", "\(Quotation.of(link)) already carries '\(name)'",
      hint: "remove it from the account or from the campaign")
  }

  private static func wayOut(instead: [String], account: String) -> String {
    guard let parameter = instead.first else { return "leave them out for this platform" }
    let mark = account.contains("?") ? "&" : "?"
    return "the platform has its own: write \(Quotation.of("\(account)\(mark)\(parameter)=…"))"
  }
}

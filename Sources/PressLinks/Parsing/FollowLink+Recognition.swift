import PressDiagnostics

// From what a reader found in a code back to the account.

extension FollowLink {
  /// Whose a code's text is: a platform's account, `web` for other web links, `text` for the rest.
  ///
  /// Never throws: what resembles a follow link but is none counts as web or text. Nil for nothing and for
  /// `javascript:` and `data:`, which must not be written again.
  package static func recognise(_ text: String) -> FollowLink? {
    let seen = withoutUnseenEnds(text[...])
    guard seen.count == text.unicodeScalars.count else {
      let note = Diagnostic.warning(
        "invisible-character",
        "the code's text has invisible characters around \(Quotation.of(Substring(seen))): many phones then open nothing",
        hint: "make a new code from the text without them")
      return recognise(String(seen))?.saying(text, [note])
    }
    let trimmed = trimming(text)
    guard !trimmed.isEmpty, !Scheme.isDangerous(trimmed) else { return nil }
    if let scheme = Scheme(trimmed) {
      guard let address = try? WebAddress(trimmed) else { return self.text(text) }
      let known = ["http", "https", "viber"].contains(scheme.name) ? try? matching(address, today: nil) : nil
      guard let link = known ?? (address.isWeb ? web(address) : nil) else { return self.text(text) }
      return link.warning(address.hasCapitals ? [CapitalLetters.warning(about: trimmed)] : [])
    }
    return payload(trimmed) ?? self.text(text)
  }

  private static let payloadKeys: [String: String] = [
    "mailto": "mailto", "tel": "tel", "sms": "sms", "smsto": "sms", "geo": "geo", "wifi": "wifi",
  ]

  private static func payload(_ text: Substring) -> FollowLink? {
    if text.prefix(11).lowercased() == "begin:vcard" {
      return Platform.named("vcard").flatMap { try? CardPayload(recognising: text).link(on: $0) }
    }
    guard let colon = text.firstIndex(of: ":"), let key = payloadKeys[text[..<colon].lowercased()] else {
      return nil
    }
    return try? Platform.named(key)?.link(for: text[colon...].dropFirst(), today: nil)
  }

  /// Byte order marks, zero-width spaces and the like, between blanks or not, with which other generators begin a text.
  private static func withoutUnseenEnds(_ text: Substring) -> Substring.UnicodeScalarView {
    func isUnseen(_ scalar: Unicode.Scalar) -> Bool { PercentEncoding.isUnseen(scalar) }
    var rest = text.unicodeScalars
    while let first = rest.first, isUnseen(first) { rest.removeFirst() }
    while let last = rest.last, isUnseen(last) { rest.removeLast() }
    return rest
  }

  private static func trimming(_ text: String) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// A text as it is.
  static func text(_ text: String) -> FollowLink {
    let isOfApp = Scheme(text[...])?.isOfApp ?? false
    var warnings = isOfApp ? [LinkAdvisory.appOnly.warning(about: text)] : []
    if CapitalLetters.lowered(text) != nil { warnings.append(CapitalLetters.warning(about: text)) }
    return FollowLink(
      Platform.text, account: text, link: text, permanence: isOfApp ? .unknown : .permanent,
      warnings: warnings)
  }

  /// A text that somebody wrote to be encoded: anything but what no editor shows.
  static func written(text: Substring) throws(LinkError) -> FollowLink {
    try Scheme.refuseDangerous(text)
    // GS1 element strings separate their fields by U+001D.
    let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\t", "\u{1D}"]
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      guard scalar.properties.generalCategory == .control, !allowed.contains(scalar) else { continue }
      throw LinkError(
        "bad-character", "the text holds the control character \(Quotation.of(String(scalar)))",
        hint: "remove it", at: text[index...])
    }
    return self.text(String(text))
  }
}

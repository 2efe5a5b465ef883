import PressDiagnostics

/// The `ticket` of WeChat's API `qrcode/create`, which holds the code's URL and when it expires.
///
/// It is base64 of a header, the URL, and two fields, each followed by a little-endian 32-bit number: `02 04`
/// and when it was created, `03 04` and its expiry. Tickets of 2014 give that as a time, later ones as seconds
/// after the creation; 0 is never.
struct WeChatTicket: Sendable {
  /// What follows `http://weixin.qq.com/q/`.
  let code: String
  /// Seconds since 1970.
  let created: UInt32
  /// Seconds since 1970; nil for a permanent code.
  let expires: UInt32?

  private static let start = Array("http://weixin.qq.com/q/".utf8)

  /// Decodes a ticket; nil when the text is none.
  init?(_ text: some StringProtocol) {
    guard let bytes = Base64Digits.bytes(text),
      let range = bytes.firstRange(of: WeChatTicket.start)
    else { return nil }
    let code = bytes[range.upperBound...].prefix { byte in
      AllowedCharacters.base64URL.contains(Character(Unicode.Scalar(byte)))
    }
    // The field of the URL may end with a zero byte.
    let fields = Array(bytes[code.endIndex...].drop { $0 == 0 })
    guard !code.isEmpty, fields.count >= 12, fields.starts(with: [2, 4]), fields[6...].starts(with: [3, 4])
    else {
      return nil
    }
    self.code = String(decoding: code, as: UTF8.self)
    let created = WeChatTicket.number(fields[2..<6])
    let expiry = WeChatTicket.number(fields[8..<12])
    // A time is never before the creation, and a lifetime of 30 days at most never that large.
    let (sum, overflow) = created.addingReportingOverflow(expiry)
    self.created = created
    expires = expiry == 0 ? nil : expiry >= created ? expiry : overflow ? .max : sum
  }

  /// The ticket that stands for an account; nil when the text is too short to be one.
  static func read(_ text: Substring) throws(LinkError) -> WeChatTicket? {
    guard text.count > 40, !text.contains("/") || text.hasPrefix("gQ") else { return nil }
    if let ticket = WeChatTicket(PercentEncoding.decode(text) ?? "") { return ticket }
    guard text.hasPrefix("gQ") else { return nil }
    throw LinkError(
      "bad-ticket", "\(Quotation.of(text)) is not a whole ticket of WeChat's API",
      hint: "copy all of 'ticket' from the answer of 'qrcode/create', or give its 'url'", at: text)
  }

  /// The ticket in the URL of the image, `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=…`.
  static func read(_ address: WebAddress) throws(LinkError) -> WeChatTicket? {
    guard address.host.ascii == "mp.weixin.qq.com",
      address.segments.map(\.text) == ["cgi-bin", "showqrcode"],
      let item = address.query.first(where: { $0.name == "ticket" })
    else { return nil }
    if let ticket = WeChatTicket(item.value.text) { return ticket }
    throw LinkError(
      "bad-ticket", "\(Quotation.of(item.value.text)) is not a whole ticket of WeChat's API",
      hint: "copy all of 'ticket' from the answer of 'qrcode/create', or give its 'url'",
      offset: item.value.offset(0))
  }

  /// The link in the ticket, its permanence known.
  func link(on platform: Platform, today: Int?) throws(LinkError) -> FollowLink {
    let account = "q/" + code
    guard let form = platform.forms.first(where: { $0.prefix == "q/" }) else {
      throw LinkError("bad-ticket", "\(platform.name) has no tickets")
    }
    let link = try form.link(SourceSlice(code[...]), extras: [], on: platform, isBare: false)
    // What cautions about an unknown expiry is answered by the ticket itself.
    var warnings = link.warnings.filter { $0.code != "may-expire" }
    if let expires { warnings.append(warning(about: link.link, expires: expires, today: today)) }
    return FollowLink(
      platform, account: account, link: link.link, isIssued: true,
      permanence: expires.map { .temporary(expires: $0) } ?? .permanent, tracking: link.trackingPolicy,
      warnings: warnings)
  }

  private func warning(about link: String, expires: UInt32, today: Int?) -> Diagnostic {
    LinkAdvisory.ending(
      link, at: expires, today: today,
      hint: "create a permanent code: 'QR_LIMIT_SCENE' or 'QR_LIMIT_STR_SCENE'")
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

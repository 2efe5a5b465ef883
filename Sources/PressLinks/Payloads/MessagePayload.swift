internal import PressDiagnostics

/// A text message to send: `sms:+12025550123?body=Hello` (RFC 5724).
struct MessagePayload: Sendable {
  let number: String
  /// Escaped, nil for none.
  let body: String?
  private let notes: [Diagnostic]

  /// Takes a number, then `?body=…` as in `sms:` or `:…` as in `SMSTO:`.
  init(_ account: Substring) throws(LinkError) {
    let mark = account.firstIndex { $0 == "?" || $0 == ":" } ?? account.endIndex
    let telephone = try TelephonePayload(account[..<mark])
    (number, notes) = (telephone.number, telephone.notes)
    var rest = account[mark...]
    if rest.first == "?" {
      guard rest.dropFirst().hasPrefix("body=") else {
        throw LinkError(
          "bad-shape", "\(Quotation.of(rest)) is not the text of a message",
          hint: "write '?body=' and the text",
          at: rest)
      }
      rest = rest.dropFirst("?body=".count)
    } else {
      rest = rest.dropFirst()
    }
    body = rest.isEmpty ? nil : MailPayload.escaped(try PercentEncoding.normalise(rest, blanks: .escaped))
  }

  func link(on platform: Platform) -> FollowLink {
    let account = number + (body.map { "?body=" + $0 } ?? "")
    return FollowLink(platform, account: account, link: "sms:" + account, warnings: notes)
  }
}

internal import PressDiagnostics

/// A message to write: `mailto:press@example.org?subject=Hello` (RFC 6068).
struct MailPayload: Sendable {
  /// Recipients and headers, escaped.
  let text: String
  private var notes: [Diagnostic] = []

  /// Takes one or more addresses between commas, then `?subject=…&body=…` if wanted; blanks get escaped.
  init(_ account: Substring) throws(LinkError) {
    let mark = account.firstIndex(of: "?") ?? account.endIndex
    var addresses: [String] = []
    for address in account[..<mark].split(separator: ",", omittingEmptySubsequences: false) {
      addresses.append(try MailPayload.address(address))
    }
    var headers: [String] = []
    for header in account[mark...].dropFirst().split(separator: "&") {
      headers.append(try MailPayload.header(header, &notes))
    }
    text = addresses.joined(separator: ",") + (headers.isEmpty ? "" : "?" + headers.joined(separator: "&"))
  }

  func link(on platform: Platform) -> FollowLink {
    FollowLink(platform, account: text, link: "mailto:" + text, warnings: notes)
  }

  /// `local@host`, the host in ASCII.
  static func address(_ address: Substring) throws(LinkError) -> String {
    guard !FullWidth.isIn(address) else {
      throw LinkError(
        "full-width", "\(Quotation.of(address)) is written in full width",
        hint: "write \(Quotation.of(FullWidth.narrowed(address)))", at: address)
    }
    guard let at = address.lastIndex(of: "@"), at > address.startIndex else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(address)) is not an e-mail address",
        hint: "write it as 'press@example.org'",
        at: address)
    }
    let local = address[..<at]
    let allowed = AllowedCharacters(letters: .any, others: ".!#$%&'*+-/=^_`{|}~")
    if let fault = local.firstIndex(where: { !allowed.contains($0) }) {
      throw LinkError(
        "bad-character",
        "the e-mail address \(Quotation.of(address)) holds \(Quotation.of(String(local[fault])))",
        hint: "write it as 'press@example.org'", at: local[fault...])
    }
    // '%' is an escape where the address comes from a link and hardly ever a letter of an address.
    let plain = PercentEncoding.decode(local) ?? String(local)
    return PercentEncoding.encode(plain, keeping: "!$'*+") + "@"
      + (try HostName(address[at...].dropFirst())).ascii
  }

  private static func header(_ header: Substring, _ notes: inout [Diagnostic]) throws(LinkError) -> String {
    guard let equals = header.firstIndex(of: "="),
      ["subject", "body", "cc", "bcc", "to", "in-reply-to"].contains(header[..<equals].lowercased())
    else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(header)) is not a header of a mail link",
        hint: "write 'subject=…' or 'body=…'; an '&' within a text is written '%26'",
        at: header)
    }
    let written = header[equals...].dropFirst()
    // Forms of web pages write a blank so; mail programs show what stands there (RFC 6068, 5).
    if written.contains("+"), !written.contains(" "), !written.contains("%20") {
      notes.append(
        .warning(
          "doubtful-plus", "the '+' of \(Quotation.of(header)) stays one: in a mail link it is no blank",
          hint: "write blanks, or '%20'; a plus sign that is meant is written '%2B'"))
    }
    let value = try PercentEncoding.normalise(written, blanks: .escaped)
    return header[..<equals].lowercased() + "=" + escaped(value)
  }

  /// A value that may stand in a header: what separates headers is escaped.
  static func escaped(_ value: String) -> String {
    value.replacing("&", with: "%26").replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}

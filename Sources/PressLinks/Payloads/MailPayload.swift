internal import PressDiagnostics

/// A message to write: `mailto:press@example.org?subject=Hello` (RFC 6068).
struct MailPayload: Sendable {
  /// Recipients and headers, escaped.
  let text: String
  private var notes: [Diagnostic] = []

  private static let headers: Set<String> = ["subject", "body", "cc", "bcc", "to", "in-reply-to"]

  /// Takes one or more addresses between commas, then `?subject=…&body=…` if wanted; blanks get escaped.
  init(_ account: Substring) throws(LinkError) {
    try HTMLEntities.refuse(in: account, noun: "a mail link")
    let mark = account.firstIndex(of: "?") ?? account.endIndex
    try MailPayload.refuseOtherMarks(in: account[..<mark])
    var addresses: [String] = []
    for address in account[..<mark].split(separator: ",", omittingEmptySubsequences: false) {
      // Mail programs copy a blank behind the comma.
      addresses.append(try MailPayload.address(address.trimmed))
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
    if address.last == ">", let found = address.firstMatch(of: #/<([^<>\s]+@[^<>\s]+)>$/#) {
      throw LinkError(
        "bad-shape", "\(Quotation.of(address)) holds a name beside the e-mail address",
        hint: "write \(Quotation.of(found.output.1)) alone", at: address)
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

  /// Refuses `a@example.org; b@example.org`, as Outlook has it, and whatever else stands between whole addresses.
  private static func refuseOtherMarks(in recipients: Substring) throws(LinkError) {
    guard let mark = recipients.firstIndex(where: { ";；、，|/ \t".contains($0) }) else { return }
    let parts = recipients.split { ",;；、，|/ \t".contains($0) }
    let isAddresses = parts.allSatisfy { (try? address($0)) != nil }
    let first = recipients[mark...].first { $0 != " " && $0 != "\t" } ?? " "
    // With a comma between them all is well.
    let isPlain = recipients.split(separator: ",").allSatisfy { (try? address($0.trimmed)) != nil }
    guard parts.count > 1, isAddresses, !isPlain else { return }
    throw LinkError(
      "wrong-separator",
      ";；、，|/".contains(first)
        ? "'\(first)' stands between the addresses of a mail link, where ',' belongs"
        : "a blank stands between the addresses of a mail link, where ',' belongs",
      hint: "write \(Quotation.of(parts.joined(separator: ",")))", at: recipients[mark...])
  }

  private static func header(_ header: Substring, _ notes: inout [Diagnostic]) throws(LinkError) -> String {
    guard let equals = header.firstIndex(of: "="), headers.contains(header[..<equals].lowercased())
    else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(header)) is not a header of a mail link",
        hint: "write 'subject=…' or 'body=…'; an '&' within a text is written '%26'",
        at: header)
    }
    let written = header[equals...].dropFirst()
    try refuseSecondMark(in: written)
    if ["cc", "bcc", "to"].contains(header[..<equals].lowercased()) { try refuseOtherMarks(in: written) }
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

  /// Refuses `subject=a?body=b`: a '?' begins the first header alone.
  private static func refuseSecondMark(in value: Substring) throws(LinkError) {
    guard let found = value.firstMatch(of: #/\?(?<name>[A-Za-z\-]+)=/#),
      headers.contains(found.output.name.lowercased())
    else { return }
    throw LinkError(
      "bad-shape", "a second '?' stands before \(Quotation.of(found.output.name + "=")), where '&' belongs",
      hint: "write '&\(found.output.name)=…'; a '?' within a text is written '%3F'",
      at: value[found.range.lowerBound...])
  }

  /// A value that may stand in a header: what separates headers is escaped.
  static func escaped(_ value: String) -> String {
    value.replacing("&", with: "%26").replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}

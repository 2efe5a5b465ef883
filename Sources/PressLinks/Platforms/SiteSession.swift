internal import PressDiagnostics

/// The visit of a web site that a link was copied out of: it ends with that visit, and may be its owner's.
enum SiteSession {
  /// Names that servers give to a visit, in lower case; and others', which count where the value is as long as an id.
  private static let names: Set<String> = [
    "jsessionid", "phpsessid", "aspsessionid", "asp.net_sessionid", "sessionid", "session_id", "cfid",
    "cftoken",
  ]
  private static let shortNames: Set<String> = ["sid", "sessid", "session"]

  /// How the link names the visit; nil for a link without one.
  static func name(in address: WebAddress) -> String? {
    // Java writes it into the path: '/a;jsessionid=…'.
    for segment in address.segments {
      for item in segment.text.split(separator: ";").dropFirst() {
        let name = item.prefix { $0 != "=" }
        if names.contains(name.lowercased()), item.count > name.count + 1 { return String(name) }
      }
    }
    for item in address.query where !item.value.text.isEmpty {
      let name = item.name.lowercased()
      if names.contains(name) || name.hasPrefix("aspsessionid") { return item.name }
      if shortNames.contains(name), isId(item.value.text) { return item.name }
    }
    return nil
  }

  /// 24 hexadecimal digits or more, or 26 letters and digits of which both occur: nobody's word.
  private static func isId(_ text: String) -> Bool {
    if text.count >= 24, text.allSatisfy(AllowedCharacters.hex.contains) { return true }
    return text.count >= 26 && text.allSatisfy(AllowedCharacters.alphanumeric.contains)
      && text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
  }

  static func warning(about link: String, name: String) -> Diagnostic {
    .warning(
      "session-link", "\(Quotation.of(link)) holds a visit of the site, \(Quotation.of(name)), which ends",
      hint: "take it out, and see in a private window whether the page still opens")
  }
}

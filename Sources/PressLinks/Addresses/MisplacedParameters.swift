internal import PressDiagnostics

/// Parameters of a query that stand where no server reads them as such: behind a second `?`, in the path, behind the fragment.
enum MisplacedParameters {
  static func warnings(about address: WebAddress) -> [Diagnostic] {
    let link = String(address.source)
    // A glance at the bytes: each of them has one of these.
    guard link.utf8.contains(where: { $0 == UInt8(ascii: "=") }) else { return [] }
    let hash = link.firstIndex(of: "#") ?? link.endIndex
    let (base, fragment) = (link[..<hash], link[hash...].dropFirst())
    if let found = inFragment(fragment) {
      let mark = base.contains("?") ? "&" : "?"
      let rest = fragment[..<found]
      let meant = "\(base)\(mark)\(fragment[found...].dropFirst())\(rest.isEmpty ? "" : "#\(rest)")"
      return [warning(link, "has parameters behind its '#', where no server sees them", meant)]
    }
    let tail = link[hash...]
    if let meant = mendedPath(base) {
      return [warning(link, "has parameters in its path: no '?' stands before them", meant + tail)]
    }
    if let meant = mendedQuery(base) {
      return [warning(link, "has a second '?', which begins no further parameter", meant + tail)]
    }
    return []
  }

  private static func warning(_ link: String, _ what: String, _ meant: String) -> Diagnostic {
    .warning(
      "doubtful-link", "\(Quotation.of(link)) \(what)",
      hint: "write \(Quotation.ofWhole(meant)), if that is meant")
  }

  /// Names by which campaigns are counted, and no others: an app's own address may have any behind its '#'.
  private static func isOfCampaigns(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return ["utm_", "mtm_", "pk_", "piwik_", "hsa_", "wt.", "at_"].contains { name.hasPrefix($0) }
      || [
        "gclid", "fbclid", "msclkid", "yclid", "mc_cid", "mc_eid", "ref", "source", "src", "campaign", "cid",
      ]
      .contains(name)
  }

  /// The mark before the first parameter of a campaign; none in the address of an app, `#/a?b=c`, nor where the fragment is
  /// nothing but parameters, which some counters read.
  private static func inFragment(_ fragment: Substring) -> Substring.Index? {
    guard let first = fragment.first, !"/!:".contains(first),
      fragment.prefixMatch(of: #/[\w.\-]+=/#) == nil
    else { return nil }
    return fragment.matches(of: #/[?&](?<name>[A-Za-z_][\w.\-]*)=/#)
      .first { isOfCampaigns($0.output.name) }?.range.lowerBound
  }

  /// `/press&utm_source=a`: the last piece of a path, unless all of it is `name=value`.
  private static func mendedPath(_ base: Substring) -> String? {
    let path = base.prefix { $0 != "?" }
    guard let slash = path.lastIndex(of: "/"), path[..<slash].contains("/"), !path[..<slash].hasSuffix("/")
    else {
      return nil
    }
    let piece = path[slash...]
    guard piece.utf8.contains(UInt8(ascii: "&")),
      let found = piece.firstMatch(of: #/&(?<name>[A-Za-z_][\w.\-]*)=/#),
      !piece[..<found.range.lowerBound].contains("=")
    else { return nil }
    let query = base[path.endIndex...]
    guard query.isEmpty || isOfCampaigns(found.output.name) else { return nil }
    let (before, parameters) = (path[..<found.range.lowerBound], path[found.range.lowerBound...].dropFirst())
    return "\(before)?\(parameters)\(query.isEmpty ? "" : "&\(query.dropFirst())")"
  }

  /// `?utm_source=a?utm_medium=b`; a value with a slash may be an address, whose own query that is.
  private static func mendedQuery(_ base: Substring) -> String? {
    guard let mark = base.firstIndex(of: "?"), base.lastIndex(of: "?") != mark else { return nil }
    var isMended = false
    let items = base[mark...].dropFirst().split(separator: "&", omittingEmptySubsequences: false).map {
      item in
      guard let found = item.firstMatch(of: #/\?[A-Za-z_][\w.\-]*=/#) else { return String(item) }
      let before = item[..<found.range.lowerBound]
      guard !before.contains("/"), before.range(of: "%2F") == nil, before.range(of: "%2f") == nil else {
        return String(item)
      }
      isMended = true
      let rest = item[found.range.lowerBound...].dropFirst().replacing("?", with: "&")
      return before.isEmpty ? String(rest) : "\(before)&\(rest)"
    }
    return isMended ? "\(base[...mark])\(items.joined(separator: "&"))" : nil
  }
}

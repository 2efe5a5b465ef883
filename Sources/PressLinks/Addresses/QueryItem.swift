/// One `name=value` of a URL's query.
struct QueryItem: Sendable {
  /// Decoded.
  let name: String
  /// Decoded.
  let value: SourceSlice
  /// Both with their escapes, fit to be written again.
  let raw: String

  /// Splits a query, the question mark left off; empty items vanish.
  static func items(of query: Substring) throws(LinkError) -> [QueryItem] {
    var items: [QueryItem] = []
    var rest = query
    while !rest.isEmpty {
      let end = rest.unicodeScalars.firstIndex(of: "&") ?? rest.endIndex
      let item = rest[..<end]
      rest = rest[end...].dropFirstScalar
      if item.isEmpty { continue }
      let equals = item.unicodeScalars.firstIndex(of: "=") ?? item.endIndex
      let (name, value) = (item[..<equals], item[equals...].dropFirstScalar)
      items.append(
        QueryItem(
          name: PercentEncoding.decode(name) ?? String(name),
          value: SourceSlice(percentEncoded: value) ?? SourceSlice(value),
          raw: try PercentEncoding.normalise(item)))
    }
    return items
  }

  /// Whether the item only tells a web analyst where the visitor came from.
  var isTracking: Bool { name.lowercased().hasPrefix("utm_") }

  /// Whether the item leads to nothing else: who shared the link and from where, in which language it was looked at.
  var isAside: Bool {
    let name = name.lowercased()
    return isTracking || QueryItem.asides.contains(name)
      || QueryItem.asideBeginnings.contains { name.hasPrefix($0) }
  }

  private static let asideBeginnings = [
    "share", "ref", "from", "enter_", "spm", "xsec_", "hc_", "__", "_rd", "mc_", "is_from", "original", "trk",
  ]
  private static let asides: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "twclid", "ttclid", "yclid", "igsh", "igshid", "mibextid", "si",
    "feature", "pp", "ab_channel", "app", "s", "t", "ts", "timestamp", "lang", "locale", "hl", "language",
    "region", "source", "src",
    "vd_source", "previous_page", "sender_device", "lipi", "_r", "_t", "_d", "u_code", "did", "iid",
    "with_sec_did", "schema_type", "app_platform", "app_version", "apptime", "appuid", "author_share",
    "tt_from", "sub_confirmation", "view_as", "entry", "wid", "web_id", "paipv", "eav", "viewasmember",
  ]
}

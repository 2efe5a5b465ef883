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
}

/// A URL with a hole for the identifier, such as `https://x.com/intent/follow?screen_name={}`.
///
/// Written with a scheme it can be filled in; one that is only read may leave it out. `*` stands for any one
/// piece of the path.
struct LinkShape: Sendable, Hashable {
  /// The URL before and after the hole.
  let before: String
  let after: String
  /// `viber`, or `https` for both web schemes.
  let scheme: String
  /// Lower case, without `www.`.
  let host: String
  private let segments: [Substring]
  private let query: [Substring: Substring]
  private let fragment: Substring?

  init(_ template: String) {
    let whole = template.contains("://") ? template : "https://" + template
    let hole = whole.firstRange(of: "{}")
    before = String(whole[..<(hole?.lowerBound ?? whole.endIndex)])
    after = String(whole[(hole?.upperBound ?? whole.endIndex)...])

    let colon = whole.firstRange(of: "://")
    let written = whole[..<(colon?.lowerBound ?? whole.startIndex)]
    scheme = written == "http" ? "https" : String(written)
    let (address, fragment) = LinkShape.cut(whole[(colon?.upperBound ?? whole.startIndex)...], at: "#")
    let (place, query) = LinkShape.cut(address, at: "?")
    let pieces = place.split(separator: "/")
    host = LinkShape.withoutFront(String(pieces.first ?? ""))
    segments = Array(pieces.dropFirst())
    self.fragment = fragment
    let items = (query ?? "").split(separator: "&").map { LinkShape.cut($0, at: "=") }
    self.query = Dictionary(items.map { ($0.0, $0.1 ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  /// The link for an identifier, which gets escaped.
  func link(for identifier: String) -> String {
    // A colon needs no escape anywhere behind the host, and DIDs are full of them.
    before + PercentEncoding.encode(identifier, keeping: ":") + after
  }

  /// What a URL of a shape says.
  struct Match: Sendable {
    var identifier: SourceSlice
    /// Query items that the shape does not name.
    var extras: [QueryItem]
    /// What follows the account and leads deeper: a tab of its page, a fragment.
    var rest: [String]
  }

  /// What a URL of this shape says; nil when it is another.
  ///
  /// - Parameter tabs: what may follow the path, as `videos` after a channel.
  func match(_ address: WebAddress, tabs: [String]) -> Match? {
    guard scheme == (address.isWeb ? "https" : address.scheme), address.port == nil else { return nil }
    var found: SourceSlice?
    guard matchPath(address.segments, tabs: tabs, found: &found) else { return nil }
    for (name, pattern) in query where pattern.contains("{}") {
      guard let item = address.query.first(where: { $0.name == name }) else { return nil }
      found = LinkShape.hole(in: pattern, of: item.value)
    }
    if let fragment {
      guard let written = address.fragment else { return nil }
      found = LinkShape.hole(in: fragment, of: written)
    }
    guard let found, !found.text.isEmpty else { return nil }
    let tab = address.segments.count > segments.count ? address.segments.last?.text : nil
    let anchor = fragment == nil ? address.fragment.map { "#" + $0.text } : nil
    return Match(
      identifier: found, extras: address.query.filter { query[Substring($0.name)] == nil },
      rest: [tab, anchor].compactMap { $0 })
  }

  /// The name in the query that tells the account, where a URL has this shape but for it; nil for other URLs.
  func nameLost(in address: WebAddress) -> String? {
    guard scheme == (address.isWeb ? "https" : address.scheme), address.port == nil,
      let name = query.first(where: { $0.value.contains("{}") })?.key
    else { return nil }
    var found: SourceSlice?
    guard matchPath(address.segments, tabs: [], found: &found) else { return nil }
    let value = address.query.first { $0.name == name }?.value.text ?? ""
    return value.isEmpty ? String(name) : nil
  }

  /// How many pieces a URL's path begins with as this shape's does, up to its hole.
  func piecesShared(with address: WebAddress) -> Int {
    zip(segments, address.segments).prefix { $0 == $1.text[...] }.count
  }

  private func matchPath(_ path: [SourceSlice], tabs: [String], found: inout SourceSlice?) -> Bool {
    var path = path[...]
    if path.count == segments.count + 1, let tab = path.last, tabs.contains(tab.text) { path.removeLast() }
    guard path.count == segments.count else { return false }
    for (pattern, piece) in zip(segments, path) where pattern != "*" {
      if pattern.contains("{}") {
        guard let identifier = LinkShape.hole(in: pattern, of: piece) else { return false }
        found = identifier
      } else if pattern != piece.text {
        return false
      }
    }
    return true
  }

  /// What stands in the hole of `@{}`, `id{}` or `{}`; nil when the text around it differs.
  private static func hole(in pattern: Substring, of piece: SourceSlice) -> SourceSlice? {
    let prefix = PercentEncoding.decode(pattern.dropLast(2)) ?? ""
    guard pattern.hasSuffix("{}"), piece.text.hasPrefix(prefix) else { return nil }
    return prefix.isEmpty ? piece : piece.dropping(first: prefix.count)
  }

  /// A link with more in its query, before the fragment if it has one.
  static func adding(_ query: String, to link: String) -> String {
    guard !query.isEmpty else { return link }
    let hash = link.firstIndex(of: "#") ?? link.endIndex
    let mark = link[..<hash].contains("?") ? "&" : "?"
    return link[..<hash] + mark + query + link[hash...]
  }

  private static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<index], text[index...].dropFirst())
  }

  static func withoutFront(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The hosts under which a host may be known: itself, then without `m.`, `mobile.` or a language (`zh-cn.`).
  static func knownHosts(of host: String) -> [String] {
    let name = withoutFront(host)
    guard let dot = name.firstIndex(of: ".") else { return [name] }
    let front = name[..<dot]
    let isLanguage =
      front.count == 2 || (front.count == 5 && front.dropFirst(2).first == "-")
    guard isLanguage || ["m", "mobile", "mbasic", "web", "old", "new"].contains(front) else { return [name] }
    return [name, String(name[dot...].dropFirst())]
  }
}

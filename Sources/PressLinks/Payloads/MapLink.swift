/// A link of a map, in which a place stands.
enum MapLink {
  /// The place that a map's link shows, as `latitude,longitude`, and whether it is counted as phones count.
  ///
  /// China's maps move every place by some hundred metres (GCJ-02, and Baidu's BD-09), so that their numbers are
  /// another place for `geo:`.
  struct Place: Equatable {
    var text: String
    var isShifted: Bool
  }

  private static let number = #"-?\d{1,3}\.\d+"#

  /// Nil for a link of another kind, and for one that holds no place.
  static func place(in address: WebAddress) -> Place? {
    let host = LinkShape.withoutFront(address.host.ascii)
    let text = PercentEncoding.decode(address.tail) ?? address.tail
    let isBaidu = host.hasSuffix("baidu.com")
    if isBaidu
      || ["amap.com", "gaode.com", "map.qq.com"].contains(where: { host == $0 || host.hasSuffix("." + $0) })
    {
      guard let found = first(#"(?:position|location|latlng|lnglat|center|dest|marker|coord)[:=]"#, text)
      else { return nil }
      // Amap counts the longitude first, which is beyond any latitude in China.
      let isTurned = (Double(found.0) ?? 0) > 90
      return Place(text: isTurned ? "\(found.1),\(found.0)" : "\(found.0),\(found.1)", isShifted: true)
    }
    guard let found = westernPlace(host: host, text: text) else { return nil }
    return Place(text: "\(found.0),\(found.1)", isShifted: false)
  }

  private static func westernPlace(host: String, text: String) -> (Substring, Substring)? {
    if host.contains("openstreetmap.org") {
      if let found = text.firstMatch(of: #/mlat=(-?\d{1,2}\.\d+)&mlon=(-?\d{1,3}\.\d+)/#) {
        return (found.output.1, found.output.2)
      }
      return text.firstMatch(of: #/map=\d+(?:\.\d+)?\/(-?\d{1,2}\.\d+)\/(-?\d{1,3}\.\d+)/#)
        .map { ($0.output.1, $0.output.2) }
    }
    if host == "maps.apple.com" {
      return first(#"(?:[?&](?:coordinate|ll|q|daddr|sll|center)=)"#, text)
    }
    guard host.hasPrefix("google.") || host.hasPrefix("maps.google.") else { return nil }
    // The pin, before the middle of the window.
    if let pin = text.firstMatch(of: #/!3d(-?\d{1,2}\.\d+)!4d(-?\d{1,3}\.\d+)/#) {
      return (pin.output.1, pin.output.2)
    }
    return first(#"(?:[?&](?:q|query|ll|destination|daddr|center)=(?:loc:)?|\/(?:place|search|dir)\/)"#, text)
      ?? first("@", text)
  }

  /// Two decimal numbers with a comma between them after a pattern.
  private static func first(_ before: String, _ text: String) -> (Substring, Substring)? {
    guard let pattern = try? Regex(before + "(?<a>\(number)),\\s*(?<b>\(number))"),
      let found = text.firstMatch(of: pattern), let a = found["a"]?.substring, let b = found["b"]?.substring
    else { return nil }
    return (a, b)
  }
}

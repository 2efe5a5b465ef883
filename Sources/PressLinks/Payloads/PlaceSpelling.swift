/// A place as people and maps write it: `39°54'15"N 116°24'27"E`, `39.9042°N, 116.4074°E`, `北纬39.9042° 东经116.4074°`.
struct PlaceSpelling: Sendable {
  /// Degrees, south of the equator below 0.
  let latitude: Double
  /// Degrees, west of Greenwich below 0.
  let longitude: Double

  /// Nil for a text that is none, and for plain decimal numbers.
  init?(_ text: Substring) {
    guard text.utf8.count <= 100, text.contains(where: { "°º度NSEWnsew北南东西東".contains($0) }),
      let place = text.indices.dropFirst().lazy.compactMap({ PlaceSpelling.place(text, splitAt: $0) }).first
    else { return nil }
    (latitude, longitude) = place
  }

  /// Both with six decimals at most, a tenth of a metre, joined by a comma.
  var text: String { "\(PlaceSpelling.short(latitude)),\(PlaceSpelling.short(longitude))" }

  private enum Axis { case latitude, longitude }

  /// The two angles on either side of an index; nil where these are none.
  private static func place(_ text: Substring, splitAt index: Substring.Index) -> (Double, Double)? {
    let left = text[..<index]
    guard let a = angle(left), let b = angle(text[index...].drop { " ,，;；".contains($0) }) else { return nil }
    let place: (Double, Double)
    switch (a.axis, b.axis) {
    case (.latitude, .longitude): place = (a.degrees, b.degrees)
    case (.longitude, .latitude): place = (b.degrees, a.degrees)
    case (nil, nil):
      // Two signs of degrees with a comma between them.
      guard a.isMarked, b.isMarked, ",，;；".contains(text[index]) else { return nil }
      place = (a.degrees, b.degrees)
    default: return nil
    }
    return abs(place.0) <= 90 && abs(place.1) <= 180 ? place : nil
  }

  private static func angle(_ text: Substring) -> (degrees: Double, axis: Axis?, isMarked: Bool)? {
    let pattern =
      #/\s*(?<before>[NSEWnsew]|北纬|南纬|东经|西经|北緯|南緯|東經|西經)?\s*(?<sign>[-−])?(?<degrees>\d{1,3}(?:\.\d+)?)\s*(?<mark>[°º度])?\s*(?:(?<minutes>\d{1,2}(?:\.\d+)?)\s*['′’‘分]\s*)?(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:["″”“秒]|''|′′)\s*)?(?<after>[NSEWnsew])?\s*/#
    guard let found = text.wholeMatch(of: pattern)?.output, let whole = Double(found.degrees) else {
      return nil
    }
    let minutes = found.minutes.flatMap { Double($0) } ?? 0
    let seconds = found.seconds.flatMap { Double($0) } ?? 0
    guard minutes < 60, seconds < 60, found.before == nil || found.after == nil else { return nil }
    guard found.mark != nil || found.minutes == nil && found.seconds == nil else { return nil }
    let size = whole + minutes / 60 + seconds / 3600
    let side = (found.before ?? found.after)?.uppercased()
    guard let side else { return (found.sign == nil ? size : -size, nil, found.mark != nil) }
    // A minus sign and a letter together are a slip.
    guard found.sign == nil, let first = side.first else { return nil }
    let axis: Axis = "NS北南".contains(first) ? .latitude : .longitude
    return ("SW南西".contains(first) ? -size : size, axis, true)
  }

  private static func short(_ degrees: Double) -> String {
    let millionths = Int((abs(degrees) * 1_000_000).rounded())
    var (whole, rest) = (String(millionths / 1_000_000), String(millionths % 1_000_000))
    rest = String(repeating: "0", count: 6 - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    if degrees < 0, millionths > 0 { whole = "-" + whole }
    return rest.isEmpty ? whole : "\(whole).\(rest)"
  }
}

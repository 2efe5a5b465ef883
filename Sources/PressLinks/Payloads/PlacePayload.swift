internal import PressDiagnostics

/// A place on Earth: `geo:55.6761,12.5683` (RFC 5870), in degrees.
struct PlacePayload: Sendable {
  /// Latitude, longitude and altitude if given, as they were written.
  let coordinates: [String]
  /// What follows them, such as `?q=…` or `;u=35`.
  let rest: String
  /// What should be known of it.
  private(set) var notes: [Diagnostic] = []

  /// Latitudes −90…90, longitudes −180…180, an altitude in metres; or two angles as people write them.
  init(_ account: Substring) throws(LinkError) {
    try BackslashEscape.refuseControl(in: account, noun: "place")
    if let spelt = PlaceSpelling(account) {
      coordinates = spelt.text.split(separator: ",").map(String.init)
      rest = ""
      notes = [
        Diagnostic(
          .note, code: "place-in-degrees", "\(Quotation.of(account)) is '\(spelt.text)' in the code",
          hint: "a code has decimal degrees alone; write them so if they are to be to the letter")
      ]
      return
    }
    try PlacePayload.refuseMapLink(account)
    try PlacePayload.refuseDecimalCommas(account)
    try PlacePayload.refuseOtherSigns(in: account)
    let end = account.firstIndex { $0 == ";" || $0 == "?" } ?? account.endIndex
    // Maps copy a blank behind the comma.
    let parts = account[..<end].split(omittingEmptySubsequences: false) { ",，".contains($0) }
      .map { part in part.drop { $0 == " " } }
    guard (2...3).contains(parts.count) else {
      throw LinkError(
        "bad-shape", "the place \(Quotation.of(account)) is not a latitude and a longitude",
        hint: "write it as '55.6761,12.5683'", at: account)
    }
    let kinds: [(noun: String, limit: Double)] = [
      ("latitude", 90), ("longitude", 180), ("altitude", 100_000),
    ]
    var coordinates: [String] = []
    for (part, kind) in zip(parts, kinds) {
      guard let value = PlacePayload.degrees(part) else {
        throw LinkError(
          "bad-number", "the \(kind.noun) \(Quotation.of(part)) is not a decimal number",
          hint: "write it as '55.6761,12.5683'", at: part)
      }
      guard abs(value) <= kind.limit else {
        throw LinkError(
          "out-of-range", "the \(kind.noun) \(Quotation.of(part)) is beyond \(Int(kind.limit))",
          hint: PlacePayload.turned(parts) ?? "the latitude comes first, then the longitude", at: part)
      }
      coordinates.append(String(part))
    }
    self.coordinates = coordinates
    rest = try PercentEncoding.normalise(account[end...], blanks: .escaped)
    if coordinates.prefix(2).allSatisfy({ Double($0) == 0 }) {
      notes = [
        .warning(
          "empty-place",
          "the place \(Quotation.of(account)) lies in the sea off Africa: it is what programs put for none",
          hint: "write the place's own latitude and longitude")
      ]
    }
  }

  /// What to write where the longitude came first.
  private static func turned(_ parts: [Substring]) -> String? {
    guard parts.count == 2, let longitude = degrees(parts[0]), let latitude = degrees(parts[1]),
      abs(longitude) <= 180, abs(latitude) <= 90
    else { return nil }
    return "the latitude comes first: write '\(parts[1]),\(parts[0])'"
  }

  /// Refuses a map's link, with the place that it shows.
  private static func refuseMapLink(_ account: Substring) throws(LinkError) {
    guard account.contains("://") else { return }
    let hint =
      switch (try? WebAddress(account)).flatMap(MapLink.place) {
      case let place? where place.isShifted:
        "its \(place.text) is counted as China's maps count, some hundred metres off for phones: "
          + "take the place from another map, or print the link by 'web:'"
      case let place?: "write \(Quotation.of("geo:" + place.text)), or print the link by 'web:'"
      case nil: "write the latitude and the longitude, as '55.6761,12.5683', or print the link by 'web:'"
      }
    throw LinkError(
      "bad-shape", "\(Quotation.of(account)) is a link, not a latitude and a longitude", hint: hint,
      at: account)
  }

  /// Refuses `55,6761;12,5683`, whose first half is a place by itself.
  private static func refuseDecimalCommas(_ account: Substring) throws(LinkError) {
    // Between the two a comma stands, too, where it cannot be meant as another number's.
    let found =
      account.wholeMatch(of: #/(-?\d{1,3}),(\d+)\s*[;\/ ]\s*(-?\d{1,3}),(\d+)/#)
      ?? account.wholeMatch(of: #/(-?\d{1,3}),(\d{2,})\s*,\s*(-?\d{1,3}),(\d{2,})/#)
    guard let (_, latitude, minor, longitude, rest) = found?.output else { return }
    throw LinkError(
      "bad-number", "the place \(Quotation.of(account)) has decimal commas",
      hint: "write it as '\(latitude).\(minor),\(longitude).\(rest)'", at: account)
  }

  /// Refuses numbers of a Chinese keyboard or a word processor, `39．9042` and `−33.9`.
  private static func refuseOtherSigns(in account: Substring) throws(LinkError) {
    let end = account.firstIndex { $0 == ";" || $0 == "?" } ?? account.endIndex
    let meant: [Character: Character] = [
      "−": "-", "–": "-", "‒": "-", "‐": "-", "‑": "-", "。": ".", "、": ",",
    ]
    let plain = String(FullWidth.narrowed(account[..<end]).map { meant[$0] ?? $0 })
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
      .map { part in part.drop { $0 == " " } }
    // A comma in full width by itself is taken.
    let isTaken = String(account[..<end]).replacing("，", with: ",") == plain
    guard !isTaken, (2...3).contains(parts.count), parts.allSatisfy({ degrees($0) != nil }) else { return }
    throw LinkError(
      "full-width", "the place \(Quotation.of(account)) has signs that are not those of decimal numbers",
      hint: "write \(Quotation.of(parts.joined(separator: ",") + account[end...]))", at: account)
  }

  func link(on platform: Platform) -> FollowLink {
    let account = coordinates.joined(separator: ",") + rest
    return FollowLink(platform, account: account, link: "geo:" + account, warnings: notes)
  }

  /// Digits, one dot and a minus sign at most: no exponent and no `nan`.
  private static func degrees(_ text: Substring) -> Double? {
    let digits = text.first == "-" ? text.dropFirst() : text
    guard digits.first?.isNumber == true, digits.last?.isNumber == true, digits.count <= 24,
      digits.allSatisfy(AllowedCharacters(letters: .none, others: ".").contains)
    else { return nil }
    return Double(text)
  }
}

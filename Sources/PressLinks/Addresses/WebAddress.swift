/// A URL taken apart, its pieces still knowing where they stand.
struct WebAddress: Sendable {
  /// Lower case.
  let scheme: String
  let host: HostName
  /// 1…65535, nil for the scheme's own.
  let port: Int?
  /// The path's pieces between slashes, decoded; a slash at the end leaves no empty piece.
  let segments: [SourceSlice]
  let query: [QueryItem]
  /// Decoded.
  let fragment: SourceSlice?
  /// Path, query and fragment with their escapes normalised: `/a%20b?c=d#e`, or empty.
  let tail: String
  /// Whether scheme or host were written with capitals, which `text` has not.
  let hasCapitals: Bool
  /// The whole as it was written.
  let source: Substring

  /// The URL with its host in ASCII and the rest escaped, otherwise as it was written.
  var text: String { "\(scheme)://\(host.ascii)\(port.map { ":\($0)" } ?? "")\(tail)" }

  var isWeb: Bool { scheme == "https" || scheme == "http" }

  /// Throws for spaces, invisible characters, broken escapes, user names and hosts that cannot be.
  init(_ source: Substring) throws(LinkError) {
    guard let colon = source.range(of: "://") else {
      throw LinkError(
        "bad-url", "\(Quotation.of(source)) is not a URL", hint: "it begins with 'https://'", at: source)
    }
    try WebAddress.refuseLineEnds(in: source)
    for index in source.unicodeScalars.indices {
      try PercentEncoding.refuseInvisible(source.unicodeScalars[index], at: source[index...])
    }
    self.source = source
    scheme = source[..<colon.lowerBound].lowercased()
    let rest = source[colon.upperBound...]
    let hostEnd = rest.unicodeScalars.firstIndex { "/?#".unicodeScalars.contains($0) } ?? rest.endIndex
    if scheme == "https" || scheme == "http" {
      (host, port) = try WebAddress.authority(rest[..<hostEnd], scheme: scheme)
    } else {
      // What an app's scheme has in a host's place is a word of the app's own.
      (host, port) = (HostName(word: rest[..<hostEnd]), nil)
    }

    let written = source[..<hostEnd]
    hasCapitals = written.contains(where: \.isUppercase)

    let raw = rest[hostEnd...]
    tail = try PercentEncoding.normalise(raw)
    let hash = raw.unicodeScalars.firstIndex(of: "#") ?? raw.endIndex
    let beforeHash = raw[..<hash]
    let mark = beforeHash.unicodeScalars.firstIndex(of: "?") ?? hash
    segments = WebAddress.segments(raw[..<mark])
    query = mark == hash ? [] : try QueryItem.items(of: raw[mark..<hash].dropFirstScalar)
    fragment = hash == raw.endIndex ? nil : SourceSlice(percentEncoded: raw[hash...].dropFirstScalar)
  }

  /// Refuses a link that goes on in the next line, as mail programs and cells of a table break it.
  private static func refuseLineEnds(in source: Substring) throws(LinkError) {
    guard let end = source.firstIndex(where: \.isNewline) else { return }
    let pieces = source.split(whereSeparator: \.isNewline)
    let isLink =
      pieces.count > 1 && pieces.dropFirst().allSatisfy { !$0.contains("://") && !$0.contains(" ") }
    throw LinkError(
      "bad-character", "the link is broken over \(max(2, pieces.count)) lines",
      hint: isLink
        ? "write it in one: \(Quotation.of(pieces.joined()))" : "write the link alone, in one line",
      at: source[end...])
  }

  private static func authority(_ text: Substring, scheme: String) throws(LinkError) -> (HostName, Int?) {
    if let at = text.lastIndex(of: "@") {
      throw LinkError(
        "bad-host", "the link carries a user name before its host \(Quotation.of(text[at...].dropFirst()))",
        hint: "remove what stands before the '@'; such links are made to deceive", at: text)
    }
    guard let colon = text.lastIndex(of: ":") else { return (try HostName(text), nil) }
    let digits = text[colon...].dropFirst()
    let host = try HostName(text[..<colon])
    if digits.isEmpty { return (host, nil) }
    guard digits.allSatisfy(\.isASCII), let port = UInt16(digits), port > 0, digits.first != "+" else {
      throw LinkError(
        "bad-host", "\(Quotation.of(digits)) is not a port", hint: "ports go from 1 to 65535", at: digits)
    }
    let usual = scheme == "https" ? 443 : scheme == "http" ? 80 : 0
    return (host, Int(port) == usual ? nil : Int(port))
  }

  private static func segments(_ path: Substring) -> [SourceSlice] {
    var segments: [SourceSlice] = []
    var rest = path
    while let slash = rest.unicodeScalars.firstIndex(of: "/") {
      let after = rest[slash...].dropFirstScalar
      let end = after.unicodeScalars.firstIndex(of: "/") ?? after.endIndex
      if end > after.startIndex {
        // Old Chinese sites escape GBK: what is not UTF-8 stays as it was written.
        segments.append(SourceSlice(percentEncoded: after[..<end]) ?? SourceSlice(after[..<end]))
      }
      rest = after[end...]
    }
    return segments
  }
}

extension Substring {
  /// The rest after one Unicode scalar: a combining mark after a delimiter is not part of it.
  var dropFirstScalar: Substring {
    unicodeScalars.isEmpty ? self : self[unicodeScalars.index(after: unicodeScalars.startIndex)...]
  }

  /// The first place of an ASCII text, found scalar by scalar.
  func range(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
      start = utf8.index(after: start)
    }
    return nil
  }
}

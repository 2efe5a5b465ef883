/// The beginning of a link as fingers and Chinese keyboards write it: `https：//`, `https//`, `http:\\`, `htttps://`.
enum MisspeltScheme {
  static func refuse(_ text: Substring) throws(LinkError) {
    // A glance at the first bytes: most accounts begin otherwise, and most links well.
    guard let first = text.utf8.first, "hHtT".utf8.contains(first), !text.hasPrefix("https://"),
      let found = text.prefixMatch(
        of: #/(?i)(?:h+t{1,3}p{1,2}|h?ttp|htp|hxxp)(?<secure>s?)\s*(?:[:：;；]+\s*[\/／\\]*|[\/／\\]+)\s*/#)
    else { return }
    let start = found.output.0.lowercased()
    let rest = text[found.range.upperBound...]
    guard start != "https://", start != "http://", !start.hasPrefix("https:///"),
      !start.hasPrefix("http:///"),
      rest.prefix(while: { !"/／?#".contains($0) }).contains(where: { ".．。".contains($0) })
    else { return }
    let scheme = found.output.secure.isEmpty ? "http" : "https"
    throw LinkError(
      "bad-url", "\(Quotation.of(found.output.0)) is not how a link begins",
      hint: "write \(Quotation.of("\(scheme)://\(FullWidth.narrowed(rest))"))", at: text)
  }
}

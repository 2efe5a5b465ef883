/// The beginning of a link as fingers and Chinese keyboards write it: `https：//`, `https//`, `http:\\`, `htttps://`.
enum MisspeltScheme {
  static func refuse(_ text: Substring) throws(LinkError) {
    try refuseWide(text)
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
    throw fault(found.output.0, found.output.secure.isEmpty ? "http" : "https", rest, at: text)
  }

  /// Refuses a link whose beginning is in full width: `ｈｔｔｐｓ://example.org`.
  private static func refuseWide(_ text: Substring) throws(LinkError) {
    // The first byte of both.
    guard text.utf8.first == 0xEF, let first = text.first, "ｈＨ".contains(first),
      let mark = text.firstIndex(where: { "/／".contains($0) })
    else { return }
    let start = text[..<(text[mark...].firstIndex { !"/／".contains($0) } ?? text.endIndex)]
    let narrow = FullWidth.narrowed(start).lowercased()
    guard narrow == "https://" || narrow == "http://" else { return }
    throw fault(start, String(narrow.dropLast(3)), text[start.endIndex...], at: text)
  }

  /// - Parameter rest: what follows the beginning; as many backslashes as slashes are in what people type by hand.
  private static func fault(
    _ start: Substring, _ scheme: String, _ rest: Substring, at text: Substring
  ) -> LinkError {
    var meant = FullWidth.narrowed(rest)
    if start.contains("\\") { meant = meant.replacing("\\", with: "/") }
    let host = meant.prefix { !"/?#".contains($0) }
    meant = "\(host.replacing("。", with: "."))\(meant[host.endIndex...])"
    return LinkError(
      "bad-url", "\(Quotation.of(start)) is not how a link begins",
      hint: "write \(Quotation.of("\(scheme)://\(meant)"))", at: text)
  }
}

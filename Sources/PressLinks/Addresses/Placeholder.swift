internal import PressDiagnostics

/// Gaps of templates that nobody has filled, `{{id}}`, `*|FNAME|*`, `/undefined`: the code would lead everybody to nobody.
enum Placeholder {
  /// Refuses a link with a gap that can be nothing else, or with what spreadsheets write for a value they have not.
  static func refuse(in link: Substring) throws(LinkError) {
    // A glance at the bytes: nearly every link has none of these.
    guard link.utf8.contains(where: { "{[(<|%#".utf8.contains($0) || $0 >= 0x80 }) else { return }
    if let found = link.firstMatch(of: #/#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/#) {
      throw LinkError(
        "placeholder",
        "\(Quotation.of(link)) holds \(Quotation.of(found.output)), which a spreadsheet writes where it has no value",
        hint: "mend the formula, then copy the link again", at: link[found.range.lowerBound...])
    }
    if let range = gap(in: link) { throw fault(link[range], in: link, at: link[range.lowerBound...]) }
    // Browsers and mail programs escape what is left.
    guard link.utf8.contains(UInt8(ascii: "%")), let decoded = PercentEncoding.decode(link)?[...],
      let range = plainGap(in: decoded)
    else { return }
    throw fault(decoded[range], in: link, at: link)
  }

  private static func fault(_ gap: Substring, in link: Substring, at place: Substring) -> LinkError {
    LinkError(
      "placeholder",
      "\(Quotation.of(link)) holds \(Quotation.of(gap)), which a template should have filled in",
      hint: "write the link with the value itself", at: place)
  }

  /// Gaps of which no link has the like, escaped or not.
  private static func plainGap(in text: Substring) -> Range<Substring.Index>? {
    text.firstMatch(
      of:
        #/\{\{[^{}]{0,60}\}\}|[$#@]\{[^{}]{0,60}\}|\{%[^{}]{0,60}%\}|<%[^<>]{0,60}%>|<<[^<>]{1,60}>>|\*\|[^|*]{1,60}\|\*/#
    )?.range
  }

  /// These, and what no link has unescaped. (`{0A1B…}` is an id of SharePoint's, `filter[ID]=` the name of a field.)
  private static func gap(in text: Substring) -> Range<Substring.Index>? {
    if let range = plainGap(in: text) { return range }
    let words =
      #/\(\([A-Za-z_][\w .\-]{0,40}\)\)|\[\[[^\[\]]{1,40}\]\]|%%[A-Za-z_][\w .]{0,40}%%|\{(?![0-9A-Fa-f\-]{36}\})[A-Za-z_][\w .\-]{0,40}\}|<[A-Za-z_][\w .\-]{0,40}>|\[[A-Z][A-Z0-9_ ]+\](?![=\[])/#
    if let range = text.firstMatch(of: words)?.range { return range }
    // In a title of French or Russian the same marks quote a word: a gap is the whole of a piece.
    guard let found = text.firstMatch(of: #/[\/=](?<gap>«[A-Za-z_][A-Za-z0-9_ ]*»)(?=[\/?&#]|$)/#) else {
      return nil
    }
    return found.output.gap.startIndex..<found.output.gap.endIndex
  }

  /// What is said of a piece that programs write where they have no value, which may be a word as well.
  static func warnings(about address: WebAddress) -> [Diagnostic] {
    var before = ""
    for piece in address.segments.map(\.text) {
      // A dictionary has pages of such names.
      if isEmptyWord(piece), !["wiki", "dictionary", "word", "tag", "tags"].contains(before) {
        return [warning(address, piece)]
      }
      before = piece
    }
    let values = address.query.map(\.value.text) + (address.fragment.map { [$0.text] } ?? [])
    return values.first { isEmptyWord($0) || $0 == "None" }.map { [warning(address, $0)] } ?? []
  }

  private static func isEmptyWord(_ piece: String) -> Bool {
    ["undefined", "null", "NaN", "[object Object]"].contains(piece)
      || piece.wholeMatch(
        of: #/YOUR[-_][A-Z0-9_\-]+|(?i:your|insert|enter)[-_].*[-_](?i:here)|:[a-z_]{2,20}/#) != nil
  }

  private static func warning(_ address: WebAddress, _ word: String) -> Diagnostic {
    .warning(
      "placeholder",
      "\(Quotation.of(address.source)) holds \(Quotation.of(word)), which programs write where a value is missing",
      hint: "open the link once; where a value is missing, write the link with it")
  }
}

import PressDiagnostics

/// What an app's "copy link" gives: a sentence with a link in it.
///
/// `7.94 复制打开抖音，看看【样例】的主页 https://v.douyin.com/iRNBho6G/ 复制此链接`: Douyin, Xiaohongshu, Kuaishou, Weibo and
/// Bilibili do that, and a person pastes it whole.
struct ShareText: Sendable {
  /// The link, a slice of what was written.
  let link: Substring
  /// Another link of the text, of which no code is made.
  private let other: Substring?
  private let text: Substring

  /// Nil for a text without a link, and for a link without a sentence around it.
  ///
  /// What follows a link at the beginning has to be words of another script after a blank: `https://example.org/a b` is a
  /// link with a space in it, `https://example.org/路径` one with a path. A Chinese bracket, comma or full stop ends it, too.
  init?(_ text: Substring) {
    // A glance at the bytes: a sentence has blanks, or letters beyond ASCII, and nearly every account has neither.
    let isWrapped = text.first.map { "<([\"'".contains($0) } ?? false
    guard isWrapped || text.utf8.contains(where: { $0 >= 0x80 || $0 <= 0x20 }) else { return nil }
    let links = ShareText.links(in: text)
    guard let found = links.first(where: ShareText.isKnown) ?? links.first else { return nil }
    let rest = text[found.endIndex...]
    if found.startIndex == text.startIndex {
      let goesOn = rest.first?.isWhitespace == true && rest.contains { !$0.isASCII && $0.isLetter }
      let ends = rest.first.map { "）。，、；：！？》」』】〉”’…".contains($0) } ?? false
      guard goesOn || ends, !ShareText.isWithinHost(found, before: rest) else { return nil }
    } else if rest.first?.isLetter == true, !ShareText.isKnown(found) {
      return nil
    }
    link = found
    other = links.first { $0 != found }
    self.text = text
  }

  /// The link that is meant, and a note of it.
  func read(_ read: (Substring) throws(LinkError) -> FollowLink) throws(LinkError) -> FollowLink {
    if CutLink.isMark(text[link.endIndex...]) { throw CutLink.fault(of: text[link.startIndex...]) }
    var notes = [
      Diagnostic(
        .note, code: "share-text", "the link \(Quotation.of(link)) is taken out of the text around it",
        hint: "write the link alone if another is meant")
    ]
    if let other {
      notes.append(
        .warning(
          "further-link",
          "the text has another link, too, \(Quotation.of(other)), which is not in the code of \(Quotation.of(link))",
          hint: "write the link alone that is meant, and another as an account of its own"))
    }
    return try read(link).warning(notes + AccessCode.warnings(around: link, in: text))
  }

  /// The web links in a text, without the marks of the sentence around them.
  ///
  /// - Parameter inFields: whether a link counts that follows a field's name, `URL:https://…`.
  static func links(in text: Substring, inFields: Bool = false) -> [Substring] {
    var links: [Substring] = []
    var rest = text
    while let mark = rest.range(of: "://") {
      let before = rest[..<mark.lowerBound]
      guard let scheme = ["https", "http"].first(where: { before.lowercased().hasSuffix($0) }) else {
        rest = rest[mark.upperBound...]
        continue
      }
      let start = before.index(before.endIndex, offsetBy: -scheme.count)
      var end = rest[mark.upperBound...].firstIndex { !isOfLink($0) } ?? rest.endIndex
      // A sentence goes on after a link.
      while end > mark.upperBound, ".,;:!?)]'".contains(rest[rest.index(before: end)]) {
        end = rest.index(before: end)
      }
      // 'URL:https://…' is a field of a contact, not a sentence.
      let isApart = inFields || start == text.startIndex || !text[..<start].hasSuffix(":")
      if end > mark.upperBound, isApart { links.append(rest[start..<end]) }
      rest = rest[max(end, mark.upperBound)...]
    }
    return links
  }

  /// Whether a full stop of Chinese stands for the dot of a host that has none yet: `https://example。org/a`.
  private static func isWithinHost(_ link: Substring, before rest: Substring) -> Bool {
    guard let stop = rest.first, "。｡".contains(stop), let next = rest.dropFirst().first, next.isASCII,
      next.isLetter || next.isNumber, let mark = link.range(of: "://")
    else { return false }
    let host = LinkShape.withoutFront(link[mark.upperBound...].lowercased())
    return !host.contains { "./?#".contains($0) }
  }

  private static func isKnown(_ link: Substring) -> Bool {
    guard let address = try? WebAddress(link) else { return false }
    return (try? FollowLink.matching(address, today: nil)) != nil
  }

  /// Characters of RFC 3986: what is typed around a link in Chinese is none.
  private static func isOfLink(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "-._~:/?#[]@!$&'()*+,;=%".contains(character))
  }
}

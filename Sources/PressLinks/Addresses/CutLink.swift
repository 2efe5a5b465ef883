/// A link that a program has cut short to show it, `https://example.org/pa…`: what is left is another link, or none.
enum CutLink {
  private static let marks = ["…", "⋯", "..."]

  static func refuse(in link: Substring) throws(LinkError) {
    // A glance at the bytes: nearly every link is whole.
    guard link.utf8.contains(where: { $0 >= 0x80 }) || link.range(of: "...") != nil else { return }
    let isStump = marks.contains { link.hasSuffix($0) }
    let hasGap = link.split(separator: "/").dropFirst(2).contains { marks.contains(String($0)) }
    guard isStump || hasGap else { return }
    throw fault(of: link)
  }

  /// Whether a link is cut by what stands behind it in a text.
  static func isMark(_ rest: Substring) -> Bool { marks.contains { rest.hasPrefix($0) } }

  static func fault(of link: Substring) -> LinkError {
    LinkError(
      "cut-short", "\(Quotation.of(link)) is cut short: '…' stands for what is left out",
      hint: "copy the whole link, such as from the browser's address; leave a '…' of the sentence out",
      at: link)
  }
}

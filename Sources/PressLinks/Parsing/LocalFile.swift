/// Files and pages of the machine that somebody sat at, `file:///home/…`, `C:\Users\…`: no phone opens them.
enum LocalFile {
  private static let beginnings = [
    "file:", "blob:", "about:", "chrome:", "chrome-extension:", "edge:", "moz-extension:", "content:", "cid:",
  ]

  static func refuse(_ text: Substring) throws(LinkError) {
    // A glance at the first bytes: nearly every account begins otherwise.
    guard let first = text.utf8.first,
      "fbacemFBACEM\\".utf8.contains(first) || text.utf8.dropFirst().first == UInt8(ascii: ":")
    else { return }
    let start = text.prefix(20).lowercased()
    guard
      beginnings.contains(where: { start.hasPrefix($0) }) || text.prefixMatch(of: #/[A-Za-z]:\\/#) != nil
        || text.hasPrefix("\\\\")
    else { return }
    throw LinkError(
      "local-file", "\(Quotation.of(text)) is on one computer, and no phone opens it",
      hint: "put the file or the page on a web site, and write its 'https://…'", at: text)
  }
}

internal import PressDiagnostics

/// Pages of services that carry a file to somebody, and delete it days after.
enum TransferPage {
  /// Hosts, and where such a page of theirs begins; nil for all but the front page.
  private static let hosts: [String: String?] = [
    "we.tl": nil, "wetransfer.com": "downloads", "transfernow.net": "dl", "swisstransfer.com": "d",
    "fromsmash.com": nil, "file.io": nil, "tmpfiles.org": nil, "transfer.sh": nil, "filemail.com": "d",
    "litterbox.catbox.moe": nil, "litter.catbox.moe": nil, "sendanywhe.re": nil, "wormhole.app": nil,
    "wenshushu.cn": "f", "cowtransfer.com": "s", "musetransfer.com": "s", "tmp.link": "f",
  ]

  static func isOne(_ address: WebAddress) -> Bool {
    guard let first = address.segments.first?.text,
      let path = hosts[LinkShape.withoutFront(address.host.ascii)]
    else { return false }
    return path == nil || path == first
  }

  static func warning(about link: String) -> Diagnostic {
    .warning(
      "temporary-link", "\(Quotation.of(link)) is a page that carries a file and is deleted after some days",
      hint: "put the file on a site of your own, and print that page's link")
  }
}

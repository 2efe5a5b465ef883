internal import PressDiagnostics

/// Pages of apps and mail programs that send a reader on to the link in their query: what is copied out of Facebook,
/// Zhihu or Outlook is theirs, is signed or logged, and may stop working.
enum Redirector {
  /// Host without `www.`, the path (nil for any), and the names of the query that hold the target.
  private static let pages: [(host: String, path: String?, names: [String])] = [
    ("l.facebook.com", nil, ["u"]), ("lm.facebook.com", nil, ["u"]), ("facebook.com", "l.php", ["u"]),
    ("facebook.com", "flx", ["u"]), ("l.instagram.com", nil, ["u"]), ("l.threads.com", nil, ["u"]),
    ("l.threads.net", nil, ["u"]), ("l.messenger.com", nil, ["u"]), ("google.com", "url", ["q", "url"]),
    ("youtube.com", "redirect", ["q"]), ("linkedin.com", "redir", ["url"]), ("out.reddit.com", nil, ["url"]),
    ("vk.com", "away.php", ["to"]), ("t.umblr.com", nil, ["z"]), ("slack-redir.net", nil, ["url"]),
    ("link.zhihu.com", nil, ["target"]), ("link.juejin.cn", nil, ["target"]),
    ("link.csdn.net", nil, ["target"]), ("jianshu.com", "go-wild", ["url"]), ("link.jianshu.com", nil, ["t"]),
    ("weibo.cn", "sinaurl", ["u", "toasturl"]), ("weibo.com", "sinaurl", ["u"]),
    ("passport.weibo.com", "visitor", ["url"]), ("c.pc.qq.com", nil, ["pfurl", "url"]),
    ("douban.com", "link2", ["url"]), ("safelinks.protection.outlook.com", nil, ["url"]),
  ]

  /// Refuses a link that only leads on to another that it holds.
  static func refuse(_ address: WebAddress) throws(LinkError) {
    guard let target = target(of: address) else { return }
    throw LinkError(
      "redirecting-link",
      "\(Quotation.of(address.source)) is a page of \(address.host.ascii) that leads on to another link, while it does",
      hint: "write \(Quotation.of(target)) itself", at: address.source)
  }

  private static func target(of address: WebAddress) -> String? {
    let host = LinkShape.withoutFront(address.host.ascii)
    for page in pages where host == page.host || host.hasSuffix("." + page.host) && page.path == nil {
      if let path = page.path, address.segments.first?.text != path { continue }
      for name in page.names {
        let value = address.query.first { $0.name == name }?.value.text
        if let value, value.hasPrefix("https://") || value.hasPrefix("http://") { return value }
      }
    }
    return nil
  }
}

internal import PressDiagnostics

/// Pages of apps, search engines and mail programs that send a reader on to the link in their query, or to one that only
/// they know: what is copied out of Facebook, Zhihu or Outlook is theirs, is signed or logged, and may stop working.
enum Redirector {
  /// A page that leads on.
  fileprivate struct Page {
    /// Without `www.`; `google.*` is that name in every country, `*.example.org` any host below it.
    var host: String
    /// The path's first piece; nil for any, also on hosts below this one.
    var path: String?
    /// Names of the query that hold the target.
    var names: [String]
    /// Names that show it to be such a page though the target is not in it.
    var opaque: [String] = []
    /// Whether the target stands in the path itself.
    var isInPath = false
  }

  fileprivate static let pages: [Page] =
    [
      Page(host: "google.*", path: "url", names: ["q", "url"]),
      Page(host: "baidu.com", path: "link", names: ["url"], opaque: ["url"]),
      Page(host: "m.baidu.com", path: "from", names: ["src"], opaque: ["src"]),
      Page(host: "sogou.com", path: "link", names: ["url"], opaque: ["url"]),
      Page(host: "weixin.sogou.com", path: "link", names: ["url"], opaque: ["url"]),
      Page(host: "so.com", path: "link", names: ["u", "url"], opaque: ["m"]),
      Page(host: "bing.com", path: "ck", names: ["u"], opaque: ["u"]),
      Page(host: "duckduckgo.com", path: "l", names: ["uddg"]),
      // WeChat's page before a link that it does not trust.
      Page(
        host: "weixin110.qq.com", path: "cgi-bin", names: ["url", "target_url"],
        opaque: ["main_type", "click"]),
      Page(host: "mp.weixin.qq.com", path: "mp", names: ["target_url"]),
      // What guards of mail programs put before links, and what senders of newsletters count by.
      Page(host: "urldefense.com", path: "v3", names: [], isInPath: true),
      Page(host: "urldefense.proofpoint.com", path: "v2", names: ["u"], opaque: ["u"]),
      Page(host: "secure-web.cisco.com", names: [], isInPath: true),
      Page(host: "linkprotect.cudasvc.com", path: "url", names: ["a"]),
      Page(host: "*.mimecast.com", path: "s", names: [], opaque: ["domain"]),
      Page(host: "*.list-manage.com", path: "track", names: [], opaque: ["u"]),
      Page(host: "*.ct.sendgrid.net", path: "ls", names: [], opaque: ["upn"]),
    ]
    + [
      ("l.facebook.com", nil, ["u"]), ("lm.facebook.com", nil, ["u"]), ("facebook.com", "l.php", ["u"]),
      ("facebook.com", "flx", ["u"]), ("l.instagram.com", nil, ["u"]), ("l.threads.com", nil, ["u"]),
      ("l.threads.net", nil, ["u"]), ("l.messenger.com", nil, ["u"]),
      ("youtube.com", "redirect", ["q"]), ("linkedin.com", "redir", ["url"]),
      ("out.reddit.com", nil, ["url"]),
      ("vk.com", "away.php", ["to"]), ("t.umblr.com", nil, ["z"]), ("slack-redir.net", nil, ["url"]),
      ("t.me", "iv", ["url"]), ("steamcommunity.com", "linkfilter", ["url", "u"]),
      ("link.zhihu.com", nil, ["target"]), ("link.juejin.cn", nil, ["target"]),
      ("link.csdn.net", nil, ["target"]), ("jianshu.com", "go-wild", ["url"]),
      ("link.jianshu.com", nil, ["t"]),
      ("sspai.com", "link", ["target"]), ("gitee.com", "link", ["target"]),
      ("oschina.net", "action", ["url"]),
      ("link.wtturl.cn", nil, ["target"]), ("security.feishu.cn", "link", ["target"]),
      ("weibo.cn", "sinaurl", ["u", "toasturl"]), ("weibo.com", "sinaurl", ["u"]),
      ("passport.weibo.com", "visitor", ["url"]), ("c.pc.qq.com", nil, ["pfurl", "url"]),
      ("docs.qq.com", "scenario", ["url"]), ("mail.qq.com", "cgi-bin", ["gourl", "url"]),
      ("douban.com", "link2", ["url"]), ("safelinks.protection.outlook.com", nil, ["url"]),
      // Logins, which go on to the page that somebody wanted to copy.
      ("weibo.com", "login.php", ["url"]), ("weibo.com", "newlogin", ["url"]),
      ("passport.weibo.com", "sso", ["url"]), ("facebook.com", "login", ["next"]),
      ("facebook.com", "login.php", ["next"]), ("instagram.com", "accounts", ["next"]),
      ("linkedin.com", "authwall", ["sessionRedirect"]), ("x.com", "i", ["redirect_after_login"]),
      ("xiaohongshu.com", "login", ["redirectPath"]), ("xiaohongshu.com", "website-login", ["redirectPath"]),
      ("zhihu.com", "signin", ["next"]),
    ].map { (host: String, path: String?, names: [String]) in Page(host: host, path: path, names: names) }

  /// Refuses a link that only leads on to another, which it holds or which its maker alone knows.
  static func refuse(_ address: WebAddress) throws(LinkError) {
    guard let page = pages.first(where: { $0.isPage(of: address) }) else { return }
    let host = address.host.ascii
    if let target = page.target(of: address) {
      throw LinkError(
        "redirecting-link",
        "\(Quotation.of(address.source)) is a page of \(host) that leads on to another link, while it does",
        hint: "write \(Quotation.of(target)) itself", at: address.source)
    }
    guard address.query.contains(where: { page.opaque.contains($0.name) }) else { return }
    throw LinkError(
      "redirecting-link",
      "\(Quotation.of(address.source)) is a page of \(host) that leads on to a link which it does not show, while it does",
      hint: "open it, and write the address that the browser shows then", at: address.source)
  }
}

extension Redirector.Page {
  fileprivate func isPage(of address: WebAddress) -> Bool {
    if let path, address.segments.first?.text != path { return false }
    let name = LinkShape.withoutFront(address.host.ascii)
    if host.hasPrefix("*.") { return name.hasSuffix(host.dropFirst()) }
    guard host.hasSuffix(".*") else {
      return LinkShape.knownHosts(of: name).contains(host) || path == nil && name.hasSuffix("." + host)
    }
    guard name.hasPrefix(host.dropLast()) else { return false }
    // 'com', 'co.uk', 'com.hk'.
    let ending = name.dropFirst(host.count - 1).split(separator: ".", omittingEmptySubsequences: false)
    return ending.count <= 2 && ending.allSatisfy { (2...3).contains($0.count) }
  }

  /// The link that the page leads on to.
  fileprivate func target(of address: WebAddress) -> String? {
    if isInPath, let path = PercentEncoding.decode(address.tail),
      let found = path.firstMatch(of: #/https?:\/\/.+?(?=__;|$)/#)
    {
      return String(found.output)
    }
    for name in names {
      guard let value = address.query.first(where: { $0.name == name })?.value.text else { continue }
      if let target = Redirector.Page.link(value) { return target }
      // A page of the same site, as logins name it.
      if value.hasPrefix("/"), !value.hasPrefix("//"), value.count > 1 {
        return "\(address.scheme)://\(address.host.ascii)\(value)"
      }
    }
    return nil
  }

  /// The link that a value is: itself, escaped twice, or as Bing has it, in base64 after 'a1'.
  private static func link(_ value: String) -> String? {
    let bytes = value.hasPrefix("a1") ? Base64Digits.bytes(value.dropFirst(2)) : nil
    let meanings = [
      value, PercentEncoding.decode(value),
      // Proofpoint's: 'https-3A__example.org_a'.
      value.hasPrefix("http")
        ? PercentEncoding.decode(value.replacing("_", with: "/").replacing("-", with: "%")) : nil,
      bytes.flatMap { String(validating: $0, as: UTF8.self) },
    ]
    return meanings.compactMap { $0 }.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }
}

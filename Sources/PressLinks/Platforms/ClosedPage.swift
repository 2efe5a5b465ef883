internal import PressDiagnostics

/// Pages for those who run an account or a site: whoever scans their link is asked to log in.
enum ClosedPage {
  /// Hosts, and where a page of theirs begins, `*` for any piece; nil for all of them.
  private static let desks: [(host: String, path: String?)] = [
    ("mp.weixin.qq.com", "cgi-bin"), ("channels.weixin.qq.com", "platform"),
    ("work.weixin.qq.com", "wework_admin"),
    ("creator.xiaohongshu.com", nil), ("creator.douyin.com", nil), ("cp.kuaishou.com", nil),
    ("mp.toutiao.com", nil), ("member.bilibili.com", nil), ("mp.sohu.com", "mpfe"),
    ("studio.youtube.com", nil), ("business.facebook.com", nil), ("adsmanager.facebook.com", nil),
    ("facebook.com", "settings"), ("facebook.com", "messages"), ("facebook.com", "notifications"),
    ("facebook.com", "friends"), ("facebook.com", "bookmarks"), ("facebook.com", "saved"),
    ("facebook.com", "memories"), ("x.com", "bookmarks"), ("instagram.com", "accounts"),
    ("x.com", "settings"), ("x.com", "home"),
    ("analytics.google.com", nil), ("ads.google.com", nil), ("business.google.com", nil),
    ("play.google.com", "console"), ("accounts.google.com", nil), ("appstoreconnect.apple.com", nil),
    ("linkedin.com", "company/*/admin"), ("linkedin.com", "showcase/*/admin"),
    ("linkedin.com", "school/*/admin"), ("linkedin.com", "feed"), ("linkedin.com", "messaging"),
    ("x.com", "notifications"), ("x.com", "messages"), ("instagram.com", "direct"), ("weibo.com", "set"),
    ("account.bilibili.com", nil), ("tiktok.com", "tiktokstudio"), ("youtube.com", "account"),
    ("login.microsoftonline.com", nil), ("manager.line.biz", nil), ("account.line.biz", nil),
  ]
  /// What Weibo shows to whoever is logged in, of that person.
  private static let weiboDesks = [
    "home", "mygroups", "at", "message", "messages", "comment", "comments", "like", "likes", "fav",
    "favorites", "follow", "fans", "friends", "notice", "settings", "account",
  ].map { (host: "weibo.com", path: Optional($0)) }
  private static let allDesks = desks + weiboDesks
  /// A path's pieces that are a login or the inside of a site, whatever the site.
  private static let pieces: Set<String> = [
    "wp-admin", "wp-login.php", "login", "login.php", "login.html", "login.aspx", "login.jsp", "signin",
    "sign-in", "sign_in", "log-in", "administrator", "admin",
  ]
  /// A host's first part that is one.
  private static let fronts: Set<String> = ["login", "signin", "sso", "passport", "admin"]

  static func warnings(about address: WebAddress) -> [Diagnostic] {
    guard isDesk(address) || isLogin(address) else {
      return isEditor(address)
        ? [
          .warning(
            "closed-page",
            "\(Quotation.of(address.source)) is where a form is made, not where it is filled in",
            hint: "take the link that its 'Send' gives, which ends with 'viewform'")
        ] : []
    }
    return [
      .warning(
        "closed-page", "\(Quotation.of(address.source)) asks for a login: it is for those who run the page",
        hint: "print the page that a visitor sees: open the link in a private window first")
    ]
  }

  private static func isDesk(_ address: WebAddress) -> Bool {
    let host = LinkShape.withoutFront(address.host.ascii)
    return allDesks.contains { $0.host == host && ($0.path.map { begins(address, with: $0) } ?? true) }
  }

  /// Whether a path begins with these pieces, of which `*` is any.
  private static func begins(_ address: WebAddress, with path: String) -> Bool {
    let pieces = path.split(separator: "/")
    return address.segments.count >= pieces.count
      && zip(pieces, address.segments).allSatisfy { $0 == "*" || $0 == $1.text[...] }
  }

  private static func isLogin(_ address: WebAddress) -> Bool {
    let first = address.segments.first?.text.lowercased()
    let last = address.segments.last?.text.lowercased()
    if let first, let last, pieces.contains(first) || pieces.contains(last) && last != "admin" { return true }
    // A login by a code, of which more is said.
    if address.host.ascii == "login.weixin.qq.com" { return false }
    return address.host.ascii.split(separator: ".").first.map { fronts.contains(String($0)) } ?? false
  }

  /// `https://docs.google.com/forms/d/…/edit`.
  private static func isEditor(_ address: WebAddress) -> Bool {
    address.host.ascii == "docs.google.com" && address.segments.first?.text == "forms"
      && address.segments.last?.text == "edit"
  }
}

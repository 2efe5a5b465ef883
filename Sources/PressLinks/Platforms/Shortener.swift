import PressDiagnostics

/// Hosts that only forward, to wherever their operators say.
enum Shortener: Sendable, Hashable {
  /// Short links, for anybody.
  case shortener
  /// Codes whose target can be changed, as makers of "dynamic" codes sell them: they stop with the subscription.
  case dynamic
  /// A service that has ended; by whom.
  case ended(by: String)

  /// What a host is; nil for others.
  ///
  /// - Parameter path: what follows the host; Google's service has ended but for its maps and pictures.
  init?(_ host: String, path: String = "") {
    if LinkShape.withoutFront(host) == "goo.gl", ["/maps/", "/photos/"].contains(where: path.hasPrefix) {
      self = .shortener
      return
    }
    var name = LinkShape.withoutFront(host)[...]
    // 'qr.example.com' belongs to whom 'example.com' does.
    while true {
      if let kind = Shortener.hosts[String(name)] {
        self = kind
        return
      }
      guard let dot = name.firstIndex(of: "."), name[dot...].dropFirst().contains(".") else { return nil }
      name = name[dot...].dropFirst()
    }
  }

  func warning(about link: String) -> Diagnostic {
    switch self {
    case .shortener:
      .warning(
        "shortener", "\(link) can lead elsewhere tomorrow: its target is in others' hands",
        hint: "print the link behind it, or one on a host of your own")
    case .dynamic:
      .warning(
        "dynamic-code",
        "\(link) is of a dynamic code: it stops when its provider's subscription or trial ends",
        hint: "print the link behind it, or one on a host of your own: such a code needs no provider")
    case .ended(let owner):
      .warning(
        "ended-service",
        "\(link) is of a service that \(owner) has ended: it leads nowhere, or soon will",
        hint: "print the link that was behind it, or a page of your own")
    }
  }

  private static let shorteners = """
    a.co adf.ly amzn.asia amzn.eu amzn.to apple.co b.link bbc.in bit.do bit.ly bitly.com bitly.ws bl.ink buff.ly
    c7.gg clck.ru cutt.ly cutt.us dlvr.it dub.sh dwz.cn dwz.date dwz.lc ebay.us eepurl.com fb.me gg.gg goo.su
    hyperurl.co ift.tt is.gd j.mp kurl.cn kutt.it lihi.cc lihi1.com lnkd.in m.tb.cn mrw.so nyti.ms ow.ly pin.it
    pse.is qr.ae rb.gy rebrand.ly reurl.cc s.id short.gy short.io shorturl.asia shorturl.at snip.ly spoti.fi spr.ly
    su.bo suo.im suo.nz surl.li t.cn t.co t.hk t.ly tiny.cc tiny.one tinyurl.com trib.al u.jd.com u.nu url.cn
    urlc.cn urlz.fr v.gd vk.cc vm.tiktok.com vt.tiktok.com w.url.cn wapo.st x.gd xurl.es yep.it 0x9.me 3.cn 6du.in
    985.so
    """
  private static let dynamics = """
    clewm.net cli.im delivr.com flow.page flowcode.com hlcode.cn hov.to hovercode.com kaywa.me l.ead.me me-qr.com
    me-qr.io myqrcode.mobi page.qr q-r.to qr-code-generator.com qr-codes.io qr.codes qr.io qr.liantu.com qr.link
    qr.page qr.pages.fun qr1.be qr13.cn qr2.be qr2.mobi qr4.be qr61.cn qrcd.org qrcdr.com qrco.de qrcode-tiger.com
    qrcodes.pro qrcodeveloper.com qrd.by qrfy.com qrfy.io qrfy.to qrgateway.com qrplanet.com qrs.ly qrstud.io
    qrto.org qrty.mobi qrz.fyi s.uqr.me scan.page scanned.page scnv.io uqr.me uqr.to
    viralqr.com
    """

  /// Services that are over, as their operators announced: short links (Firebase's 'page.link' among them), networks, and
  /// sites that came with an entry in Google's maps.
  private static let ended: [(owner: String, hosts: String)] = [
    ("Google", "goo.gl page.link plus.google.com business.site podcasts.google.com picasaweb.google.com"),
    ("GitHub", "git.io"), ("Microsoft", "join.skype.com mixer.com"), ("X", "vine.co periscope.tv pscp.tv"),
    ("Tencent", "t.qq.com"), ("Alibaba", "xiami.com"),
  ]

  private static let hosts: [String: Shortener] = {
    var hosts: [String: Shortener] = [:]
    for (owner, ended) in Shortener.ended {
      for host in ended.split(separator: " ") { hosts[String(host)] = .ended(by: owner) }
    }
    for host in shorteners.split(whereSeparator: \.isWhitespace) { hosts[String(host)] = .shortener }
    for host in dynamics.split(whereSeparator: \.isWhitespace) { hosts[String(host)] = .dynamic }
    // What Firebase and Google's maps still forward.
    for host in ["maps.app.goo.gl", "photos.app.goo.gl", "forms.gle"] { hosts[host] = .shortener }
    return hosts
  }()
}

/// Hosts that only forward, to wherever their operators say.
enum Shortener {
  private static let hosts: Set<String> = [
    "bit.ly", "buff.ly", "cutt.ly", "dwz.cn", "goo.gl", "is.gd", "j.mp", "lnkd.in", "mrw.so", "ow.ly",
    "rb.gy",
    "rebrand.ly", "s.id", "shorturl.at", "suo.im", "suo.nz", "t.cn", "t.co", "t.ly", "tiny.cc", "tinyurl.com",
    "trib.al", "u.nu", "url.cn", "v.gd", "vm.tiktok.com", "vt.tiktok.com", "w.url.cn", "fb.me",
  ]

  static func isOne(_ host: String) -> Bool { hosts.contains(LinkShape.withoutFront(host)) }
}

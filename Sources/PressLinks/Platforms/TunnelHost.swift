internal import PressDiagnostics

/// Hosts that lend a name to a computer for as long as a program runs there: what people show each other while they build a
/// site.
enum TunnelHost {
  /// Names above the lent ones; by themselves these are the services' own pages.
  private static let hosts = Set(
    """
    ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt localtunnel.me serveo.net
    serveousercontent.com lhr.life lhr.rocks localhost.run pinggy.link pinggy.io pinggy.online devtunnels.ms
    tunnelmole.net githubpreview.dev app.github.dev bore.pub loclx.io telebit.io zrok.io natappfree.cc cpolar.cn
    cpolar.io cpolar.top srv.us tunnelto.dev sharedwithexpose.com webcontainer.io
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static func isOne(_ address: WebAddress) -> Bool {
    var name = LinkShape.withoutFront(address.host.ascii)[...]
    // 'bore.pub' lends ports.
    if hosts.contains(String(name)) { return address.port != nil }
    while let dot = name.firstIndex(of: ".") {
      name = name[dot...].dropFirst()
      if hosts.contains(String(name)) { return true }
    }
    return false
  }

  static func warning(about link: String) -> Diagnostic {
    .warning(
      "tunnel-link",
      "\(Quotation.of(link)) is a tunnel to somebody's computer: it ends with the session of the computer behind it",
      hint: "put the page on a site of your own, and print that page's link")
  }
}

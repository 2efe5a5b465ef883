import PressDiagnostics
import Testing

@testable import PressLinks

struct TunnelHostTests {
  @Test(arguments: [
    "https://abc.ngrok.io/a", "https://a-b-c.ngrok-free.app/", "https://sample.ngrok.app",
    "https://a-b.trycloudflare.com/x", "https://sample.loca.lt", "https://sample.serveo.net/a",
    "https://abc123.lhr.life", "https://abc.localhost.run/", "https://rn.a.pinggy.link/",
    "https://abc-8080.euw.devtunnels.ms/", "https://abc.tunnelmole.net", "https://a-3000.githubpreview.dev",
    "https://a-3000.app.github.dev/", "web:https://abc.ngrok.io/a", "http://bore.pub:4711/",
  ])
  func `a tunnel ends with the session of the computer behind it`(written: String) throws {
    let link = try FollowLink(written)
    #expect(link.warnings.contains { $0.code == "tunnel-link" && $0.message.contains("session") })
    #expect(link.permanence == .temporary(expires: nil))
  }

  @Test(arguments: [
    "https://ngrok.com/docs", "https://serveo.net/", "https://www.localhost.run/docs", "https://github.dev/a",
    "https://pages.github.com/", "https://sample.github.io/", "https://example.org/ngrok.io",
  ])
  func `the services' own pages and others stay`(written: String) throws {
    #expect(try FollowLink(written).warnings.allSatisfy { $0.code != "tunnel-link" })
  }
}

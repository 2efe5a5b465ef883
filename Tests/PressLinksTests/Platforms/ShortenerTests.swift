import PressDiagnostics
import Testing

@testable import PressLinks

struct ShortenerTests {
  @Test(arguments: [
    ("https://sample.page.link/abc", "Google"), ("https://plus.google.com/+sample", "Google"),
    ("https://goo.gl/abc", "Google"), ("https://sample.business.site/", "Google"),
    ("https://join.skype.com/invite/a", "Microsoft"), ("https://t.qq.com/sample", "Tencent"),
  ])
  func `a link of a service that is over is told as that`(link: String, owner: String) throws {
    for written in [link, "web:" + link] {
      let warning = try #require(try FollowLink(written).warnings.first { $0.code == "ended-service" })
      #expect(warning.message.contains("\(owner) has ended") && warning.hint != nil)
    }
  }

  @Test(arguments: [
    ("https://hov.to/sample", "dynamic-code"), ("https://qr.codes/sample", "dynamic-code"),
    ("https://delivr.com/sample", "dynamic-code"), ("https://kaywa.me/sample", "dynamic-code"),
    ("https://uqr.to/sample", "dynamic-code"), ("https://bitly.ws/sample", "shortener"),
    ("https://amzn.to/sample", "shortener"),
    ("https://pin.it/sample", "shortener"), ("https://spoti.fi/sample", "shortener"),
  ])
  func `hosts that only forward are told`(link: String, code: String) throws {
    #expect(try FollowLink(link).warnings.map(\.code) == [code])
  }

  @Test(arguments: [
    "https://goo.gl/maps/abc", "https://forms.gle/abc", "https://google.com/a", "https://page.example.org/",
  ])
  func `what goes on is not`(link: String) throws {
    #expect(try FollowLink(link).warnings.allSatisfy { $0.code != "ended-service" })
  }
}

import PressDiagnostics
import Testing

@testable import PressLinks

struct WebTokenTests {
  // {"alg":"HS256"} and {"sub":"sample","exp":1738368000}, {"sub":"sample"}.
  static let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYW1wbGUiLCJleHAiOjE3MzgzNjgwMDB9.c2lnbg"
  static let endless = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYW1wbGUifQ.c2lnbg"

  @Test(arguments: ["https://example.org/a?t=\(token)", "https://example.org/\(token)/a"])
  func `a token tells when it ends`(link: String) throws {
    let warning = try FollowLink(link, today: nil).warnings.first { $0.code == "temporary-link" }
    #expect(warning?.message.hasSuffix("it expires on 2025-02-01") == true)
    #expect(try FollowLink(link, today: 1_738_368_001).warnings.map(\.code) == ["expired-link"])
  }

  @Test(arguments: [endless, "a.b.c", "eyJ.eyJ.eyJ", "ey.é.a", ""])
  func `other texts do not`(text: String) { #expect(WebToken.expiry(text) == nil) }
}

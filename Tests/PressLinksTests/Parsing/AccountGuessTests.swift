import Testing

@testable import PressLinks

@Suite struct AccountGuessTests {
  @Test(arguments: [
    ("press@example.org", "write 'mailto:press@example.org'"),
    ("+86 10 1234 5678", "write 'tel:+861012345678'"),
    ("0086 (10) 1234-5678", "write 'tel:+861012345678'"),
    ("example.org", "for the web site, write 'https://example.org'"),
    ("example.org/press?a=b", "for the web site, write 'https://example.org/press?a=b'"),
    ("大使馆.example", "for the web site, write 'https://大使馆.example'"),
    ("example.org:8080/a", "for the web site, write 'https://example.org:8080/a'"),
    ("linkedin:company/acme", "write 'linkedin-company:acme'"),
    ("linkedin:school/acme", "write 'linkedin-company:school/acme'"),
    ("@sample@mastodon.example", "write 'mastodon:sample@mastodon.example'"),
    ("39.9,116.4", "for a place, write 'geo:39.9,116.4'"),
    ("SwiftLang", "write 'platform:account', as 'x:SwiftLang', or a URL"),
    ("version 2.0", "write 'platform:account', as 'x:DenmarkInChina', or a URL"),
  ])
  func theHintLeadsOn(_ account: String, _ hint: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.hint == hint)
  }
}

import Testing

@testable import PressLinks

@Suite struct MessagePayloadTests {
  @Test(arguments: [
    ("+12025550123", "sms:+12025550123"),
    ("+1 202 555 0123?body=Hello & more?", "sms:+12025550123?body=Hello%20%26%20more%3F"),
    ("+12025550123?body=a%20b", "sms:+12025550123?body=a%20b"),
    ("+12025550123:Hello", "sms:+12025550123?body=Hello"),
    ("+12025550123?body=", "sms:+12025550123"),
  ])
  func forms(_ account: String, _ link: String) throws {
    #expect(try FollowLink("sms:\(account)").link == link)
  }

  @Test(arguments: [
    Refusal("sms:12025550123", "bad-shape", 4), Refusal("sms:+12025550123?text=a", "bad-shape", 16),
    Refusal("sms:+12025550123?body=100%", "bad-escape", 25),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }
}

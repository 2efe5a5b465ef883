import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct TelephonePayloadTests {
  @Test(arguments: ["+12025550123", "+1 202 555 0123", "+1 (202) 555-0123", "+1.202.555.0123"])
  func forms(_ account: String) throws {
    #expect(try FollowLink("tel:\(account)").link == "tel:+12025550123")
  }

  @Test(arguments: [
    Refusal("tel:2025550123", "bad-shape", 4),
    Refusal("tel:+44 (0)20 7946 0000", "bad-shape", 8),
    Refusal("tel:1.20E+10", "mangled-number", 4),
    Refusal("tel:+123456", "bad-length", 4),
    Refusal("tel:+1234567890123456", "bad-length", 4),
    Refusal("tel:+0123456789", "bad-shape", 4),
    Refusal("tel:+1202555CALL", "bad-character", 12),
    Refusal("tel:+１２０２５５５０", "full-width", 5),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: ["tel:110", "tel:95588", "tel:123 06", "sms:12345", "vcard:name=a;tel=12345"])
  func `a short number is taken as it is, and that is said`(account: String) throws {
    let link = try FollowLink(account)
    #expect(link.warnings.map(\.code) == ["short-number"])
    #expect(!link.link.contains("+"))
  }
}

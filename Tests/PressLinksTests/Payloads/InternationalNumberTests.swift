import PressDiagnostics
import Testing

@testable import PressLinks

struct InternationalNumberTests {
  @Test(arguments: [
    ("whatsapp:+86 138 0013 8000", "https://wa.me/8613800138000"),
    ("whatsapp:+1 (202) 555-0123", "https://wa.me/12025550123"),
    ("whatsapp:0086 10 1234 5678", "https://wa.me/861012345678"),
    ("whatsapp:1 202 555 0123", "https://wa.me/12025550123"),
    ("whatsapp:+44–20–7946–0123", "https://wa.me/442079460123"),
    ("https://wa.me/+86 138 0013 8000", "https://wa.me/8613800138000"),
    ("wa.me/+86 (10) 1234 5678", "https://wa.me/861012345678"),
    ("whatsapp:https://wa.me/+86 10 1234 5678?text=Hi", "https://wa.me/861012345678?text=Hi"),
    ("https://wa.me/+86-138-0013-8000", "https://wa.me/8613800138000"),
    ("https://wa.me/0012025550123", "https://wa.me/12025550123"),
    ("https://api.whatsapp.com/send?phone=+86 10 1234 5678", "https://wa.me/861012345678"),
    ("https://api.whatsapp.com/send?phone=%2B12025550123", "https://wa.me/12025550123"),
    ("signal:p/+1 202 555 0123", "https://signal.me/#p/+12025550123"),
  ])
  func `a number of an app is taken however it is written`(account: String, link: String) throws {
    #expect(try FollowLink(account).link == link)
  }

  @Test(arguments: [
    Refusal("whatsapp:+44 (0)20 7946 0123", "bad-shape", 13),
    Refusal("whatsapp:+4402079460123", "bad-shape", 9), Refusal("whatsapp:020 7946 0123", "bad-shape", 9),
    Refusal("whatsapp:13800138000", "bad-shape", 9), Refusal("whatsapp:+1 202 555", "bad-length", 9),
    Refusal("whatsapp:+86 138 0013 800", "bad-length", 9), Refusal("whatsapp:sample", "bad-character", 9),
    Refusal("https://wa.me/4402079460123", "bad-shape", 14),
    Refusal("https://wa.me/13800138000", "bad-shape", 14),
    Refusal("tel:+86 138 0013 80000", "bad-length", 4), Refusal("tel:+1 202 155 0123", "bad-shape", 4),
    Refusal("whatsapp:+97405551234", "bad-shape", 9), Refusal("tel:+45 0339 2000", "bad-shape", 4),
    Refusal("tel:+852 0212 3456", "bad-shape", 4), Refusal("tel:+234 0801 234 5678", "bad-shape", 4),
    Refusal("tel:+86 10 1234 5678 +86 10 1234 5679", "bad-character", 21),
  ])
  func `what nobody can be called by is refused`(_ refusal: Refusal) { refusal.check() }

  @Test func `a Chinese mobile number without its country is told with it`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("whatsapp:138 0013 8000") }
    #expect(error?.hint == "for the Chinese mobile number, write '+8613800138000'")
  }

  @Test(arguments: [
    "tel:+39 06 1234 5678", "tel:+225 07 12 34 56 78", "tel:+229 01 20 21 22 23", "tel:+242 06 123 4567",
    "tel:+378 0549 123456", "tel:+974 4455 1234", "tel:+250 252 123456", "tel:+47 21 52 10 00",
  ])
  func `numbers that begin so are taken`(account: String) throws {
    #expect(try FollowLink(account).warnings.isEmpty)
  }

  @Test(arguments: [
    (
      "tel:4533920000",
      "write '+4533920000' if it begins with the country code, else '+' and that code before it"
    ),
    ("tel:33 92 00 00", "write '+' and the country code before it: '+…33920000'"),
    ("tel:010 6532 2233", "write '+' and the country code in place of the first 0: '+…1065322233'"),
    ("tel:19912345678", "for the Chinese mobile number, write '+8619912345678'"),
    ("tel:13105550123", "write '+13105550123' or '+8613105550123', whichever is meant"),
    ("tel:none", "write it as '+1 202 555 0123'"),
  ])
  func `a number without a country's code is told with its own digits`(account: String, hint: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.hint == hint)
  }

  @Test(arguments: [
    ("whatsapp:13105550123", true), ("whatsapp:+13105550123", false), ("https://wa.me/13105550123", false),
    ("whatsapp:12025550123", false), ("signal:p/+13105550123", false),
  ])
  func `digits that are two numbers are doubted`(account: String, isDoubted: Bool) throws {
    let doubts = try FollowLink(account).warnings.filter { $0.code == "doubtful-number" }
    #expect(
      doubts.map(\.hint)
        == (isDoubted ? ["write '+13105550123' or '+8613105550123', whichever is meant"] : []))
  }

  @Test(arguments: [
    ("tel:+86 10 1234 5678转8001", "'+86 10 1234 5678'"), ("tel:+1 202 555 0123 ext. 12", "'+1 202 555 0123'"),
    ("tel:+1-202-555-0123;ext=12", "'+1-202-555-0123'"), ("tel:+1 202 555 0123 x12", "'+1 202 555 0123'"),
    ("tel:+86 10 1234 5678 分机：8001", "'+86 10 1234 5678'"), ("tel:+1 202 555 0123,12", "'+1 202 555 0123'"),
    ("vcard:name=a;tel=+1 202 555 0123 Ext 12", "'+1 202 555 0123'"),
  ])
  func `an extension is told with the number that is left`(account: String, number: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.message.hasSuffix("goes on with an extension") == true)
    #expect(error?.hint?.hasPrefix("write \(number), and print the extension beside the code") == true)
  }

  @Test(arguments: [
    ("tel:＋86 138 0013 8000", "full-width", "write '+86 138 0013 8000'"),
    ("tel:１１０", "full-width", "write '110'"),
    ("sms:+８６13800138000?body=x", "full-width", "write '+8613800138000'"),
    ("tel:\u{202D}+86 138 0013 8000", "bad-character", "remove it; it often comes along when text is copied"),
  ])
  func `signs of other keyboards and unseen ones are named`(account: String, code: String, hint: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.code == code && error?.hint == hint)
  }

  @Test(arguments: [",,123", "p123", " w 12", ",,123456789#", ",,1234,,0#", "P123", "，，12", "#12", ",123"])
  func `what is dialled after a pause is an extension`(rest: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink("tel:+12025550123" + rest) }
    #expect(error?.message.hasSuffix("goes on with an extension") == true)
    #expect(error?.hint?.hasPrefix("write '+12025550123', and print") == true)
  }
}

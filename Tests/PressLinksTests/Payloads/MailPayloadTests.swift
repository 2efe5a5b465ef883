import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct MailPayloadTests {
  @Test(arguments: [
    ("press@Example.org", "mailto:press@example.org"),
    ("press+cn@example.org,info@example.org", "mailto:press+cn@example.org,info@example.org"),
    (
      "press@example.org?subject=Press day&body=a\nb",
      "mailto:press@example.org?subject=Press%20day&body=a%0Ab"
    ),
    ("presse@bücher.example", "mailto:presse@xn--bcher-kva.example"),
    ("新闻@example.org", "mailto:%E6%96%B0%E9%97%BB@example.org"),
  ])
  func forms(_ account: String, _ link: String) throws {
    #expect(try FollowLink("mailto:\(account)").link == link)
    #expect(FollowLink.recognise(link)?.link == link)
  }

  @Test(arguments: [
    Refusal("mailto:press", "bad-shape", 7), Refusal("mailto:@example.org", "bad-shape", 7),
    Refusal("mailto:press@localhost", "bad-host", 13),
    Refusal("mailto:pr ess@example.org", "bad-character", 9),
    Refusal("mailto:a@example.org,b", "bad-shape", 21), Refusal("mailto:press＠example.org", "full-width", 7),
    Refusal("mailto:ｐress@example.org", "full-width", 7),
    Refusal("mailto:a@example.org?attach=x", "bad-shape", 21),
    Refusal("mailto:a@example.org?subject=a?body=b", "bad-shape", 30),
    Refusal("mailto:a@example.org?body=a&subject=b?CC=c@example.org", "bad-shape", 37),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test func `what separates headers is escaped within one`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("mailto:a@example.org?subject=R&D") }
    #expect(error?.hint?.contains("'%26'") == true)
  }

  @Test(arguments: ["Why?", "a?b=c", "Who? subject to change", "x = y?"])
  func `a question is no header`(subject: String) throws {
    _ = try FollowLink("mailto:a@example.org?subject=\(subject)")
  }

  /// SimpleSoftwareIO/simple-qrcode, issue 287.
  @Test(arguments: [("Hello+World", true), ("1 + 1", false), ("a%20+%20b", false), ("Hello", false)])
  func `a plus that looks like a blank is doubted`(subject: String, isDoubted: Bool) throws {
    let link = try FollowLink("mailto:a@example.org?subject=\(subject)")
    #expect(link.warnings.contains { $0.code == "doubtful-plus" } == isDoubted)
  }

  @Test(arguments: [
    ("a@example.org; b@example.org", 20), ("a@example.org；b@example.org", 20),
    ("a@example.org b@example.org", 20),
    ("a@example.org、b@example.org", 20), ("a@example.org / b@example.org", 20),
  ])
  func `another mark between addresses is told`(recipients: String, offset: Int) {
    let error = #expect(throws: LinkError.self) { try FollowLink("mailto:" + recipients) }
    #expect(error?.code == "wrong-separator" && error?.offset == offset)
    #expect(error?.hint == "write 'a@example.org,b@example.org'")
  }

  @Test func `blanks beside a comma are passed over`() throws {
    #expect(
      try FollowLink("mailto:a@example.org, b@example.org").link == "mailto:a@example.org,b@example.org")
    #expect(try FollowLink("mailto:a@example.org?subject=A; B").link == "mailto:a@example.org?subject=A;%20B")
    #expect(try FollowLink("mailto:a/b@example.org").link == "mailto:a%2Fb@example.org")
  }

  @Test func `an entity and a name beside the address are called what they are`() {
    Refusal("mailto:a@example.org?subject=Hi&amp;body=x", "html-entity", 31).check()
    Refusal("mailto:a@example.org?cc=b@example.org;c@example.org", "wrong-separator", 37).check()
    let error = #expect(throws: LinkError.self) { try FollowLink("mailto:Press Office <a@example.org>") }
    #expect(error?.hint == "write 'a@example.org' alone")
  }
}

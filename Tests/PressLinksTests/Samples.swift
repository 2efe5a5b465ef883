import Testing

@testable import PressLinks

/// An account that must be refused: with which code, and where, from 0.
struct Refusal: Sendable, CustomTestStringConvertible {
  let account: String
  let code: String
  let offset: Int?

  init(_ account: String, _ code: String, _ offset: Int?) {
    self.account = account
    self.code = code
    self.offset = offset
  }

  var testDescription: String { account }

  /// Tries the account and compares.
  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    do throws(LinkError) {
      let link = try FollowLink(account)
      Issue.record("'\(account)' became \(link.link)", sourceLocation: sourceLocation)
    } catch {
      #expect(error.code == code, "\(error.message)", sourceLocation: sourceLocation)
      #expect(error.offset == offset, "\(error.message)", sourceLocation: sourceLocation)
      #expect(error.hint?.isEmpty == false, "no way out of \(error.code)", sourceLocation: sourceLocation)
      #expect(!error.message.hasSuffix("."), sourceLocation: sourceLocation)
    }
  }
}

/// An account and the link that must come of it.
struct Expectation: Sendable, CustomTestStringConvertible {
  let account: String
  let platform: String
  let canonical: String
  let link: String

  init(_ account: String, _ platform: String, _ canonical: String, _ link: String) {
    self.account = account
    self.platform = platform
    self.canonical = canonical
    self.link = link
  }

  var testDescription: String { account }

  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let found = try FollowLink(account)
    #expect(found.platform.key == platform, sourceLocation: sourceLocation)
    #expect(found.account == canonical, sourceLocation: sourceLocation)
    #expect(found.link == link, sourceLocation: sourceLocation)
  }
}

/// WeChat's own documentation shows this answer of `qrcode/create`; it expired on 2014-08-14.
let documentedTicket =
  "gQH47joAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL2taZ2Z3TVRtNzJXV1Brb3ZhYmJJAAIEZ23sUwMEmm3sUw=="

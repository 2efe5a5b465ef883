import Testing

@testable import PressLinks

struct FullWidthTests {
  @Test(arguments: [("＠Ｘ１", "@X1"), ("a　b", "a b"), ("样例，abc", "样例,abc"), ("", "")])
  func `only ASCII gets its usual width`(text: String, narrow: String) {
    #expect(FullWidth.narrowed(text) == narrow)
    #expect(FullWidth.isIn(text) == (text != narrow))
  }

  @Test(arguments: [("x:＠SwiftLang", "'@SwiftLang'"), ("weibo:１２３４５６７８９０", "'1234567890'")])
  func `a handle in full width is refused with what is meant`(account: String, meant: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(account) }
    #expect(error?.code == "full-width" && error?.hint == "write \(meant)")
  }
}

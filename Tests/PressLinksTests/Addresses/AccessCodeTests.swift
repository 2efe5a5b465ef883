import PressDiagnostics
import Testing

@testable import PressLinks

struct AccessCodeTests {
  @Test(arguments: [
    (
      "链接: https://pan.baidu.com/s/1Sample 提取码: 1234",
      "write 'https://pan.baidu.com/s/1Sample?pwd=1234', or print the code beside it"
    ),
    ("https://www.lanzoui.com/sample 密码:ab12", "print that code beside the link's"),
    ("Join at https://example.org/j/123 Passcode: 9Xy_2", "print that code beside the link's"),
  ])
  func `a code that the page asks for is not dropped in silence`(text: String, hint: String) throws {
    let warning = try FollowLink(text).warnings.first { $0.code == "access-code" }
    #expect(warning?.hint == hint)
  }

  @Test(arguments: [
    "链接: https://pan.baidu.com/s/1Sample?pwd=1234 提取码: 1234 复制这段内容", "样例 https://example.org/a 忘记密码请联系我们",
    "Join us https://example.org/j/123?pwd=Encrypted Passcode: 9Xy_2",
    "3.30 看看【样例】 https://v.douyin.com/Samp1e01/ :3pm",
  ])
  func `what has none is left alone`(text: String) throws {
    #expect(try !FollowLink(text).warnings.map(\.code).contains("access-code"))
  }
}

import PressDiagnostics
import Testing

@testable import PressLinks

struct RedirectorTests {
  @Test(arguments: [
    "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=2&url=https%3A%2F%2Fexample.org%2Fa",
    "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x&target_url=https%3A%2F%2Fexample.org%2Fa",
    "https://www.baidu.com/link?url=https://example.org/a",
    "https://www.google.com.hk/url?q=https://example.org/a",
    "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9leGFtcGxlLm9yZy9h&ntb=1",
    "https://link.wtturl.cn/?target=https%3A%2F%2Fexample.org%2Fa",
    "https://link.zhihu.com/?target=https%253A//example.org/a",
    "https://m.facebook.com/login/?next=https%3A%2F%2Fexample.org%2Fa",
    "https://docs.qq.com/scenario/link.html?url=https%3A%2F%2Fexample.org%2Fa",
  ])
  func `a page that leads on is refused, with what it leads to`(link: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(link) }
    #expect(error?.code == "redirecting-link" && error?.hint == "write 'https://example.org/a' itself")
  }

  @Test(arguments: [
    "https://www.baidu.com/link?url=abcDEF123", "https://weixin.sogou.com/link?url=dn9a_-gY",
    "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=2",
  ])
  func `one that does not show where to is told to be opened`(link: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink("web:" + link) }
    #expect(error?.code == "redirecting-link" && error?.hint?.hasPrefix("open it") == true)
  }

  @Test(arguments: [
    (
      "https://www.instagram.com/accounts/login/?next=%2Fsample_press%2F",
      "https://www.instagram.com/sample_press/"
    ),
    ("https://www.xiaohongshu.com/login?redirectPath=https%3A%2F%2Fexample.org", "https://example.org"),
  ])
  func `a login is told with the page behind it`(link: String, page: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink(link) }
    #expect(error?.hint == "write '\(page)' itself")
  }

  @Test(arguments: [
    "https://www.baidu.com/", "https://google.example.org/url?q=https://example.org",
    "https://baike.baidu.com/item/a",
    "https://mp.weixin.qq.com/s/Sample0123456789abcde_", "https://example.org/link?url=https://example.org/a",
  ])
  func `other pages are let through`(link: String) throws {
    #expect(throws: Never.self) { try FollowLink(link) }
  }
}

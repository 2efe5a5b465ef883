import PressDiagnostics
import Testing

@testable import PressLinks

struct ClosedPageTests {
  @Test(arguments: [
    "https://example.org/wp-admin/", "https://example.org/wp-login.php", "https://example.org/zh/login",
    "https://mp.weixin.qq.com/cgi-bin/home?t=home/index&token=123", "https://creator.xiaohongshu.com/",
    "https://www.linkedin.com/company/12345/admin/dashboard/",
    "https://studio.youtube.com/channel/UCSample0123456789abcdef",
    "https://business.facebook.com/latest/home",
    "https://weibo.com/home", "https://weibo.com/mygroups?gid=1", "https://weibo.com/at/weibo",
    "https://www.weibo.com/messages", "https://www.facebook.com/notifications",
    "https://passport.example.org/a", "https://docs.google.com/forms/d/1Sample/edit",
  ])
  func `a page behind a login is warned of`(link: String) throws {
    for written in [link, "web:" + link] {
      let warning = try FollowLink(written).warnings.first { $0.code == "closed-page" }
      #expect(warning?.severity == .warning && warning?.hint != nil)
    }
  }

  @Test func `the way out leads to the platform of that page`() throws {
    let link = try FollowLink("https://www.linkedin.com/company/12345/admin/dashboard/")
    let note = link.warnings.first { $0.code == "not-a-follow-link" }
    #expect(note?.hint?.contains("'linkedin-company:'") == true)
  }

  @Test(arguments: [
    "https://example.org/login-help", "https://example.org/about/admin",
    "https://mp.weixin.qq.com/s/Sample01234",
    "https://docs.google.com/forms/d/e/1Sample/viewform", "https://x.com/SwiftLang",
  ])
  func `a page for everybody is not`(link: String) throws {
    #expect(try FollowLink(link).warnings.allSatisfy { $0.code != "closed-page" })
  }
}

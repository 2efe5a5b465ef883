import Testing

@testable import PressLinks

struct LostAccountTests {
  @Test(arguments: [
    "https://www.facebook.com/profile.php", "https://www.facebook.com/profile.php?id=",
    "https://m.facebook.com/profile.php?ref=bookmarks", "https://x.com/intent/follow",
    "https://weibo.cn/qr/userinfo?uid=",
  ])
  func `a link that has lost its account is refused`(link: String) {
    for written in [link, "web:" + link] {
      let error = #expect(throws: LinkError.self) { try FollowLink(written) }
      #expect(error?.code == "lost-account" && error?.hint != nil)
    }
  }

  @Test func `pages of the site are nobody's name`() throws {
    #expect(throws: LinkError.self) { try FollowLink("facebook:profile.php") }
    #expect(try FollowLink("https://www.facebook.com/video.php?v=1").platform.key == "web")
    #expect(try FollowLink("https://www.facebook.com/profile.php?id=1234567890").account == "id:1234567890")
    #expect(try FollowLink("https://api.whatsapp.com/send?text=Hello").platform.key == "web")
  }
}

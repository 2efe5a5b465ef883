import PressDiagnostics
import Testing

@testable import PressLinks

struct SignedLinkTests {
  @Test(arguments: [
    (
      "https://a.s3.amazonaws.com/b?X-Amz-Date=20250131T235959Z&X-Amz-Expires=3600&X-Amz-Signature=ab",
      "2025-02-01"
    ),
    (
      "https://storage.googleapis.com/a/b?X-Goog-Date=20250131T000000Z&X-Goog-Expires=60&X-Goog-Signature=a",
      "2025-01-31"
    ),
    (
      "https://a.oss-cn-beijing.aliyuncs.com/b?Expires=1738368000&OSSAccessKeyId=LT&Signature=a%3D",
      "2025-02-01"
    ),
    (
      "https://a.cos.ap-beijing.myqcloud.com/b?q-sign-time=1738281600%3B1738368000&q-signature=a",
      "2025-02-01"
    ),
    ("https://a.blob.core.windows.net/b/c?sv=2020&se=2025-02-01T08%3A00%3A00Z&sp=r&sig=a", "2025-02-01"),
    ("https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=679d6400&is=679c1180&hm=ab", "2025-02-01"),
    ("https://cdn.example.org/a?auth_key=1738368000-0-0-abcdef", "2025-02-01"),
    ("https://example.org/invite?expires=1738368000&signature=ab", "2025-02-01"),
    ("https://p16-sign.tiktokcdn.com/a.jpeg?lk3s=a&x-expires=1738368000&x-signature=b%3D", "2025-02-01"),
    ("https://p3-sign.toutiaoimg.com/a~b.image?_iz=1&x-expires=1738368000&x-signature=b", "2025-02-01"),
  ])
  func `a signed link is told with the day on which it ends`(link: String, day: String) throws {
    for written in [link, "web:" + link] {
      let read = try FollowLink(written, today: nil)
      let warning = try #require(read.warnings.first { $0.code == "temporary-link" }, "\(read.warnings)")
      #expect(warning.message.hasSuffix("is signed for a time: it expires on \(day)") && warning.hint != nil)
      #expect(read.permanence != .unknown)
    }
    #expect(try FollowLink(link, today: 2_000_000_000).warnings.contains { $0.code == "expired-link" })
  }

  @Test(arguments: [
    "https://a.cloudfront.net/b?Policy=a&Signature=b&Key-Pair-Id=c",
    "https://mp.weixin.qq.com/s?src=11&timestamp=1738368000&ver=1&signature=a",
    "https://mp.weixin.qq.com/s?__biz=a&tempkey=b",
  ])
  func `one that does not tell its end is temporary all the same`(link: String) throws {
    let read = try FollowLink(link)
    #expect(read.warnings.contains { $0.code == "temporary-link" })
    #expect(read.permanence == .temporary(expires: nil))
  }

  @Test(arguments: [
    "https://example.org/?se=north&sig=a", "https://example.org/?e=1&token=b",
    "https://example.org/?ex=a&is=b&hm=c",
    "https://example.org/?expires=never&signature=b", "https://example.org/s?timestamp=1&signature=b&src=1",
    "https://example.org/",
  ])
  func `what only looks alike is not`(link: String) throws {
    #expect(try FollowLink(link).warnings.allSatisfy { $0.code != "temporary-link" })
  }
}

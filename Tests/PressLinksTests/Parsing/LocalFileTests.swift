import Testing

@testable import PressLinks

struct LocalFileTests {
  @Test(arguments: [
    "file:///home/sample/a.pdf", "file:/home/a.pdf", "FILE://server/a.pdf", "C:\\Users\\sample\\a.pdf",
    "\\\\server\\share\\a.pdf", "blob:https://example.org/1234", "about:blank", "chrome://settings",
    "content://media/1",
  ])
  func `a file of one computer is refused without a way to print it`(written: String) {
    do throws(LinkError) {
      let link = try FollowLink(written)
      Issue.record("'\(written)' became \(link.link)")
    } catch {
      #expect(error.code == "local-file")
      #expect(error.hint?.contains("text:") == false)
    }
  }

  @Test(arguments: ["x:AboutSample", "text:file:///a", "facebook:about.sample", "bluesky:sample.bsky.social"])
  func `accounts that begin alike are read`(written: String) throws { _ = try FollowLink(written) }
}

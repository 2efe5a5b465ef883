import Testing

@testable import PressLinks

struct CutLinkTests {
  @Test(arguments: [
    Refusal("https://example.org/pa…", "cut-short", 0), Refusal("https://example.org/pa...", "cut-short", 0),
    Refusal("https://example.org/…/press", "cut-short", 0),
    Refusal("web:https://example.org/.../press", "cut-short", 4),
    Refusal("见 https://example.org/pa… 全文", "cut-short", 2),
    Refusal("x:https://x.com/Swift…", "cut-short", 2),
  ])
  func `a stump is refused`(refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    "https://example.org/compare/v1...v2", "https://example.org/路径", "见 https://example.org/press 全文…",
  ])
  func `whole links are not`(link: String) throws {
    #expect(throws: Never.self) { try FollowLink(link) }
  }
}

import Testing

@testable import PressFiles

struct FileNameSanitizerTests {
  @Test(arguments: [
    ("hq-1", "hq-1"), ("大使馆", "大使馆"), ("Zürich Office", "Zürich-Office"), ("a/b\\c", "a-b-c"),
    ("../../etc", "etc"), ("  x  ", "x"), ("a: b*?", "a-b"), ("...", ""), ("???", ""), ("v1.2_x", "v1.2_x"),
    ("e\u{301}", "\u{E9}"), ("a\u{202E}b", "a-b"), ("a\nb", "a-b"), ("👍", ""),
  ])
  func `a name for every file system`(text: String, name: String) {
    #expect(Array(FileNameSanitizer.make(text).unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test(arguments: ["a.png", "t/a.png", "大使馆/总部.png", "a b.png", "a-b_c.d/e.svg", "console.png", "com0.png"])
  func `good paths`(path: String) {
    #expect(FileNameSanitizer.fault(in: path) == nil)
  }

  @Test(arguments: [
    "", "/a.png", "../a.png", "a/../b.png", "a/./b.png", "a//b.png", "a/", ".png", "t/.png", ".hidden/a.png",
    "a\u{0}b.png", "a\nb.png", "a\u{7F}.png", "a\\b.png", "a:b.png", "a*.png", "a?.png", "a\"b.png",
    "<a>.png",
    "a|b.png", " a.png", "a .png/b.png ", "a./b.png", "CON.png", "nul", "t/com1.png", "lpt9.x.png",
    String(repeating: "x", count: 201), String(repeating: "馆", count: 67),
  ])
  func `bad paths`(path: String) {
    #expect(FileNameSanitizer.fault(in: path) != nil)
  }

  @Test func `200 bytes are not too long`() {
    #expect(FileNameSanitizer.fault(in: String(repeating: "x", count: 200)) == nil)
    #expect(FileNameSanitizer.fault(in: String(repeating: "馆", count: 66)) == nil)
  }

  @Test func `names that one file stands for`() {
    #expect(FileNameSanitizer.folded("T/A.png") == FileNameSanitizer.folded("t/a.PNG"))
    #expect(Array(FileNameSanitizer.folded("e\u{301}").utf8) == Array(FileNameSanitizer.folded("É").utf8))
    #expect(FileNameSanitizer.folded("a") != FileNameSanitizer.folded("b"))
  }
}

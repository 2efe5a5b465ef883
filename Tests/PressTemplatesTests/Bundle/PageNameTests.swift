import Testing

@testable import PressTemplates

struct PageNameTests {
  @Test(arguments: [
    ("a.pdf", "a.pdf", 1), ("A.PDF#3", "A.PDF", 3), ("in/a b.pdf#12", "in/a b.pdf", 12),
  ])
  func `a PDF and its page`(name: String, file: String, page: Int) throws {
    let found = try #require(PageName(name))
    #expect(found.file == file)
    #expect(found.page == page)
  }

  @Test(arguments: ["a.svg", "pdf", "a.pdf#0", "a.pdf#-1", "a.pdf#x", "a.pdf#", "a.pdf#1#2", "", "a.png#2"])
  func `anything else is another file's name`(name: String) {
    #expect(PageName(name) == nil)
  }
}

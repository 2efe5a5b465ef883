import Testing

@testable import PressPreflight

struct FindingListTests {
  @Test func `what is alike is reported once and counted`() {
    var list = FindingList()
    for page in 1...42 { list.add(.hairline, .error, at: ContentLocation(page: page), "thin") }
    #expect(list.sorted.map(\.text) == ["thin, and 41 more like it"])
    #expect(list.sorted.first?.place.page == 1)
  }

  @Test func `more than 20 kinds are counted with the last`() {
    var list = FindingList()
    for kind in 0..<100 { list.add(.rgb, .error, at: ContentLocation(page: 1), kind: "\(kind)", "m\(kind)") }
    #expect(list.sorted.count == 20)
    #expect(list.sorted.last?.text == "m19, and 80 more like it")
  }

  @Test func `the document first, then pages, the worst first, then as the rules are listed`() {
    var list = FindingList()
    list.add(.hairline, .warning, at: ContentLocation(page: 2), "d")
    list.add(.rgb, .error, at: ContentLocation(page: 2), "c")
    list.add(.fontEmbedded, .error, at: ContentLocation(page: 2), "b")
    list.add(.opi, .info, at: ContentLocation(page: 1), "a")
    list.add(.trapped, .error, at: ContentLocation(), "0")
    #expect(list.sorted.map(\.message) == ["0", "a", "b", "c", "d"])
  }
}

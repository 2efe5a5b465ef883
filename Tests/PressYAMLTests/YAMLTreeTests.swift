import PressDiagnostics
import PressYAML
import Testing

/// Keys that stand twice: told at the second place with the first, and the file is read all the same.
struct YAMLTreeTests {
  private func document(_ text: String) -> YAMLDocument { YAMLDocument(parsing: text, file: "t.yaml") }

  @Test func `a key that stands twice is told with both places, and with all else`() throws {
    let document = document("a: 1\nb:\n  size: 1\n  box: 2\n  \"size\": 3\na: 2\nflag: maybe\n")
    let root = try #require(document.root?.mapping(["a", "b", "flag"], of: "it"))
    _ = root["flag"]?.bool()
    #expect(
      document.diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)" } == [
        "5:3 duplicate-key", "6:1 duplicate-key", "7:7 wrong-value",
      ])
    let first = try #require(document.diagnostics.first)
    #expect(first.message == "the key 'size' stands twice")
    #expect(first.hint == "it stands in line 3 already: take one of the two away")
    #expect(root["b"]?.openMapping(of: "b")?.entries.map(\.0) == ["box", "size"])
  }

  @Test(arguments: ["{ a: 1, b: 2, a: 3 }", "- a: 1\n  b: 2\n  a: 3", "a: 1\nb: 2\na: 3\na: 4"])
  func `in every way of writing a mapping`(text: String) {
    let document = document(text)
    #expect(document.root != nil && !document.diagnostics.isEmpty)
    #expect(document.diagnostics.allSatisfy { $0.code == "duplicate-key" })
    #expect(document.diagnostics.first?.message == "the key 'a' stands twice")
  }

  @Test func `more than can be told are still an error`() {
    #expect(document(String(repeating: "a: 1\n", count: 300)).hasErrors)
  }
}

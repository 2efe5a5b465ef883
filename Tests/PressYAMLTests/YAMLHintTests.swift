import PressDiagnostics
import PressYAML
import Testing

/// Ways out of values that read as YAML and mean something else.
struct YAMLHintTests {
  private func document(_ text: String) -> YAMLDocument { YAMLDocument(parsing: text, file: "t.yaml") }

  @Test(arguments: ["a: #FF0000", "a: #FF0000   # red", "- a:  #FF0000\n  b: 1"])
  func `a value that is a comment is told at its '#'`(text: String) throws {
    let document = document(text)
    let root = try #require(document.root)
    let mapping = try #require((root.list().first ?? root).openMapping(of: "it"))
    #expect(mapping["a"]?.string() == nil)
    let error = try #require(document.diagnostics.first)
    #expect(error.code == "missing-value" && error.hint == "put it in quotes: \"#FF0000\"")
    let column = try #require(text.firstIndex(of: "#")).utf16Offset(in: text) + 1
    #expect(error.position?.column == column && document.diagnostics.count == 1)
  }

  @Test func `so is a list, and a comment is none`() throws {
    let document = document("a: #[png]\nb: # none\nc:\n")
    let root = try #require(document.root?.openMapping(of: "it"))
    for key in ["a", "b", "c"] { #expect(root[key]?.list().isEmpty == true) }
    #expect(document.diagnostics.map(\.code) == ["missing-value"])
  }

  @Test func `a misspelt key is told once, and read as what is meant`() throws {
    let document = document("campain: a\nsise: maybe\n")
    let root = try #require(document.root?.mapping(["campaign", "size"], of: "it"))
    #expect(root.required("campaign")?.string() == "a")
    _ = root.required("size")?.bool()
    #expect(document.diagnostics.map(\.code) == ["unknown-key", "unknown-key", "wrong-value"])
  }

  @Test(arguments: ["{ size:1 }", "- size:1", "{ size：1 }", "size:1"])
  func `a key without a blank behind its colon is told`(text: String) throws {
    let document = document(text)
    let root = try #require(document.root)
    _ = (root.isSequence ? root.list().first : root)?.mapping(["size"], of: "it")
    #expect(document.diagnostics.map(\.hint) == ["write 'size: ' with a blank before the value"])
  }

  @Test func `quotes that are none here are told`() throws {
    let document = document("a: “png”\nb: ‘png’\nc: png，svg\nd: “x”\n")
    let root = try #require(document.root?.openMapping(of: "it"))
    for key in ["a", "b", "c"] { _ = root[key]?.choice(["png", "svg"]) }
    _ = root["d"]?.value("an x") { $0 == "x" ? $0 : nil }
    let quotes = "write 'png' without them: only ' and \" are quotes here"
    #expect(
      document.diagnostics.map(\.hint) == [
        quotes, quotes, "write ',' between values, not '，'",
        "write 'x' without them: only ' and \" are quotes here",
      ])
  }

  @Test func `a colour of elsewhere stays whole within braces`() throws {
    let document = document("{ a: rgb(255,0,0), b: hsl(1,2%,3%), c: lab(e }")
    let root = try #require(document.root?.openMapping(of: "it"))
    #expect(root["a"]?.string() == "rgb(255,0,0)" && root["b"]?.string() == "hsl(1,2%,3%)")
    #expect(root["c"]?.string() == "lab(e" && document.diagnostics.isEmpty)
  }
}

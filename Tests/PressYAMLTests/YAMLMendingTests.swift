import PressDiagnostics
import PressYAML
import Testing

/// Slips that break the syntax: told as what they are, and all else that is wrong is told with them.
struct YAMLMendingTests {
  private func document(_ text: String) -> YAMLDocument { YAMLDocument(parsing: text, file: "t.yaml") }

  private func places(_ document: YAMLDocument) -> [String] {
    document.diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)" }
  }

  @Test(arguments: [
    ("a: { brand: #e63b22, size: 1 }\nb: 2", "1:13 yaml", "write \"#e63b22\""),
    ("a: { text: #1 in town, size: 1 }\nb: 2", "1:12 yaml", "write \"#1 in town\""),
    ("a: [#fff, #000000]\nb: 2", "1:5 yaml", "write \"#fff\""),
    ("a: 1\nsize:30mm\nc: 3", "2:5 yaml", "write 'size: ' with a blank before the value"),
    ("campaign：my\nb: 2", "1:9 yaml", "write 'campaign: ' with a blank before the value"),
    ("a: 1\nb ： 2\nc: 3", "2:2 yaml", "write 'b: ' with a blank before the value"),
    ("a: { name: {{id}}/{{template}} }\nb: 1", "1:12 yaml", "a text that begins with '{{' stands in quotes"),
    ("a: @sample\nb: 1", "1:4 yaml", "put it in quotes"),
    ("- { a: x, b: @sample }\n- 1", "1:14 yaml", "put it in quotes"),
    ("title: Launch: 2026\nb: 1", "1:8 yaml", "write \"Launch: 2026\""),
    ("a:\n\tb: 1\nc: 1", "2:1 yaml", "indent with blanks"),
    ("a: { b: \"x }\nc: 1", "1:10 yaml", "add one at the end of the text"),
    ("a: 1\nb: 'open", "2:8 yaml", "add one at the end of the text"),
    ("a:\n  - { b: 1, c: [2]\nd: 1", "2:18 yaml", "write '}' at the end"),
    ("a: [1, 2\nd: 1", "1:8 yaml", "write ']' at the end"),
    ("a: {{x}} and more, all of it\nb: 1", "1:4 yaml", "a text that begins with '{{' stands in quotes"),
  ])
  func `a slip is told at its place, with what is meant`(text: String, place: String, hint: String) throws {
    let document = document(text)
    #expect(document.root != nil && document.hasErrors)
    let first = try #require(document.diagnostics.first)
    #expect(places(document).first == place && first.hint == hint, "\(document.diagnostics)")
  }

  @Test func `what is wrong behind a slip is told at its own place`() throws {
    let document = document(
      "campaign:my\nink: { a: cmyk(1,2,3,4), b: #fff, c: d }\ntext: {{x}} {{y}}\nsise: 1\n")
    let root = try #require(document.root?.mapping(["campaign", "ink", "text", "size"], of: "it"))
    #expect(root["campaign"]?.string() == "my" && root["text"]?.string() == "{{x}} {{y}}")
    let ink = try #require(root["ink"]?.openMapping(of: "it"))
    #expect(ink["a"]?.string() == "cmyk(1,2,3,4)" && ink["b"]?.string() == "#fff")
    ink["c"]?.error("odd", "this is odd")
    #expect(places(document) == ["1:9 yaml", "2:29 yaml", "2:38 odd", "3:7 yaml", "4:1 unknown-key"])
  }

  @Test func `keys without blanks in lines that follow each other are all told`() throws {
    let document = document("campaign:my\naccounts:a.csv\nend: 1\n")
    #expect(places(document) == ["1:9 yaml", "2:9 yaml"])
    let root = try #require(document.root?.openMapping(of: "it"))
    #expect(root["accounts"]?.string() == "a.csv")
  }

  @Test func `a fault that no slip explains is told as before, behind the slips`() {
    let document = document("campaign:my\na: 1\nb: *\n")
    #expect(document.root == nil)
    #expect(places(document).contains("1:9 yaml") && document.diagnostics.count == 2)
  }

  @Test(arguments: [
    "a: *\nurl: http://example.org\nb:c", "text: |\n  size:30mm\n  name：中文\n  a: 'open\nb: *",
    "a: \"open\n  to here\"\nb: { c: 1,\n  d: 2 }\ne: *",
  ])
  func `what looks like a slip and is none is left alone`(text: String) {
    #expect(document(text).diagnostics.count == 1)
  }

  @Test(arguments: ["a: \"#fff\"", "a: http://example.org", "a: 全角：冒号", "- a:b", "a: x # {{y}}"])
  func `a file without faults has no slips`(text: String) {
    let document = document(text)
    #expect(document.root != nil && document.diagnostics.isEmpty)
  }

  @Test func `a long file with a slip a line is read in time`() {
    let text = (0..<3000).map { "key\($0):value\n" }.joined() + "end: 1\n"
    #expect(document(text).hasErrors)
  }
}

import PressDiagnostics
import PressYAML
import Testing

struct YAMLDocumentTests {
  private func document(_ text: String) -> YAMLDocument { YAMLDocument(parsing: text, file: "t.yaml") }

  private func places(_ document: YAMLDocument) -> [String] {
    document.diagnostics.map { diagnostic in
      diagnostic.position.map { "\($0.line):\($0.column) \(diagnostic.code)" } ?? "- \(diagnostic.code)"
    }
  }

  /// The palette and a slot of DESIGN.md's example, as it writes them.
  private let template = """
    template: flyer-a5
    title: { en: A5 flyer, zh: A5 传单 }
    palette: { ink: cmyk(0,0,0,100), brand: spot("PANTONE 186 C", cmyk(2,100,85,6)), paper: "#ffffff" }      # ink
    pages:
      - page: front
        slots:
          - { code: main, at: [54mm, 120mm], size: 40mm, patch: { color: paper, radius: 2mm } }
          - { text: "{{headline.zh}}\\n{{headline.en}}", box: [14mm, 30mm], color: brand, align: center }
    """

  @Test func `the design's example reads`() throws {
    let document = document(template)
    let root = try #require(
      document.root?.mapping(["template", "title", "palette", "pages"], of: "a template"))
    let palette = try #require(root["palette"]?.openMapping(of: "a palette"))
    #expect(palette.entries.map(\.0) == ["ink", "brand", "paper"])
    #expect(palette["ink"]?.string() == "cmyk(0,0,0,100)")
    #expect(palette["brand"]?.string() == "spot(\"PANTONE 186 C\", cmyk(2,100,85,6))")
    #expect(palette["paper"]?.string() == "#ffffff")
    let page = try #require(root["pages"]?.list().first?.openMapping(of: "a page"))
    let slots = try #require(page["slots"]?.list().map { $0.openMapping(of: "a slot") })
    try #require(slots.count == 2)
    #expect(slots[0]?["at"]?.list().map { $0.string() } == ["54mm", "120mm"])
    #expect(slots[1]?["text"]?.string() == "{{headline.zh}}\n{{headline.en}}")
    #expect(document.diagnostics.isEmpty)
    #expect(!document.hasErrors)
  }

  @Test func `columns behind bare colours are the file's own`() throws {
    let document = document(template)
    let palette = try #require(document.root?.openMapping(of: "a template")?["palette"])
    let fields = try #require(palette.openMapping(of: "a palette"))
    let line = try #require(template.split(separator: "\n").dropFirst(2).first).description
    for (key, value) in [("ink", "cmyk(0"), ("brand", "spot("), ("paper", "\"#fff")] {
      let entry = try #require(fields.entries.first { $0.0 == key }?.1)
      #expect(entry.keyPosition.line == 3)
      #expect(line.dropFirst(entry.keyPosition.column - 1).hasPrefix(key + ":"))
      #expect(line.dropFirst(entry.value.position.column - 1).hasPrefix(value))
      #expect(entry.value.sourceLine == line)
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `places are right whatever ends the lines`(end: String) throws {
    let text = ["a: 1 # one", "ink: cmyk(0,0,0,100)", "b: { c: cmyk(1,2,3,4), d: 2 }", ""].joined(
      separator: end)
    let document = document(text)
    let root = try #require(document.root?.openMapping(of: "it"))
    #expect(root["ink"]?.string() == "cmyk(0,0,0,100)")
    let inner = try #require(root["b"]?.openMapping(of: "b"))
    #expect(inner["c"]?.string() == "cmyk(1,2,3,4)")
    #expect(inner["d"]?.position == SourcePosition(file: "t.yaml", line: 3, column: 27))
    #expect(inner["d"]?.sourceLine == "b: { c: cmyk(1,2,3,4), d: 2 }")
  }

  @Test func `columns count characters as people see them`() throws {
    // An accent of its own, a family and a flag: thirteen code points, four characters.
    let document = document("e\u{301}👨‍👩‍👧🇨🇳中: { ink: cmyk(0,0,0,100), b: 2 }")
    let inner = try #require(
      document.root?.openMapping(of: "it")?.entries.first?.1.value.openMapping(of: "it"))
    #expect(inner["ink"]?.position.column == 14)
    #expect(inner["b"]?.position.column == 34)
  }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n", "\u{FEFF}"])
  func `an empty file is an error`(text: String) {
    let document = document(text)
    #expect(document.root == nil)
    #expect(places(document) == ["1:1 empty-file"])
  }

  @Test func `a tab as indentation is reported at its place`() throws {
    let document = document("a:\n\tb: 1\n")
    let error = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(error.code == "yaml")
    #expect(error.position?.line == 2)
    #expect(error.sourceLine == "\tb: 1")
  }

  @Test(arguments: [
    "a: [1, 2", "a: 'open", "a: 1\n b: 2", "{ a: 1", "a: *nowhere", "a: b: c", "%YAML 9.9\n---\na: 1",
    "--- 1\n--- 2\n", "a: \u{1}", "}", "a: \"\\q\"", "? [", "a: !<", "&a", "- -\n- :\n -",
  ])
  func `what is no YAML is one error with a place`(text: String) {
    let document = document(text)
    if document.root == nil {
      #expect(document.diagnostics.count == 1)
      #expect(document.diagnostics.first?.position != nil)
      #expect(document.diagnostics.first?.message.contains("\n") == false)
    } else {
      #expect(document.diagnostics.count <= 1)
    }
  }

  @Test func `a character that no YAML holds is reported at its place`() throws {
    let document = document("a: 1\nink: { a: cmyk(1,2,3,4), b: \u{1} }\n")
    #expect(document.root == nil)
    let error = try #require(document.diagnostics.first)
    #expect(error.message == "this is not YAML: it holds the control character U+0001")
    #expect(error.position == SourcePosition(file: "t.yaml", line: 2, column: 29))
  }

  @Test(arguments: [
    "text: {{headline}} and more", "- { text: {{headline}} and more, size: 1 }", "text: {{a}}{{b}}",
  ])
  func `braces that break the syntax give the quoting hint`(text: String) throws {
    let error = try #require(document(text).diagnostics.first)
    #expect(error.hint?.contains("quotes") == true)
  }

  @Test func `all faults are reported at once, in order of place`() throws {
    let document = document(
      """
      sise: 1
      box: [1, 2]
      flag: maybe
      name: { a: 1 }
      """)
    let root = try #require(document.root?.mapping(["size", "box", "flag", "name"], of: "a slot"))
    _ = root["name"]?.string()
    _ = root["flag"]?.bool()
    _ = root.required("size")
    #expect(places(document) == ["1:1 unknown-key", "3:7 wrong-value", "4:7 wrong-type"])
    #expect(document.hasErrors)
  }

  @Test func `a warning is no error`() throws {
    let document = document("a: 1")
    document.root?.warning("odd", "this is odd")
    #expect(document.diagnostics.map(\.severity) == [.warning])
    #expect(!document.hasErrors)
  }

  @Test func `too large a file is not read`() {
    let document = document("a: 1\n" + String(repeating: "# filler\n", count: 480_000))
    #expect(document.root == nil)
    #expect(document.diagnostics.map(\.code) == ["too-large"])
  }

  private func bomb(_ last: (Int) -> String) -> String {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    return text + last(30)
  }

  @Test(.timeLimit(.minutes(5))) func `an alias bomb stops at a bound`() throws {
    let document = document(bomb { "end: *a\($0)\n" })
    let root = try #require(document.root?.openMapping(of: "it"))
    func walk(_ value: YAMLValue, _ depth: Int) {
      for element in value.list() where depth < 40 && element.isSequence { walk(element, depth + 1) }
    }
    try walk(#require(root["end"]), 0)
    #expect(document.diagnostics.map(\.code) == ["too-large"])
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["? *a30\n  : x\n", "{ *a30 : x, b: c }\n", "? [*a30]\n  : x\n"])
  func `an alias bomb as a key does not go off`(key: String) {
    let document = document(bomb { _ in "end:\n  " + key })
    #expect(document.root == nil)
    #expect(document.diagnostics.count == 1)
    #expect(document.diagnostics.first?.position?.line == 33)
  }

  @Test func `aliases in good faith are read`() throws {
    let document = document("base: &b { ink: cmyk(1,2,3,4), t: '* & *' }\nuse: *b\nlist: [*b, x]  # *all*\n")
    let root = try #require(document.root?.openMapping(of: "it"))
    #expect(root["use"]?.openMapping(of: "use")?["t"]?.string() == "* & *")
    #expect(root["list"]?.list().first?.openMapping(of: "x")?["ink"]?.string() == "cmyk(1,2,3,4)")
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: [900, 100_000]) func `deep nesting is read or refused`(depth: Int) {
    let document = document(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    #expect((document.root == nil) == (depth > 1000))
    #expect(document.hasErrors == (depth > 1000))
  }
}

import PressDiagnostics
import PressYAML
import Testing

struct YAMLValueTests {
  /// The value of `v` in a document, and the document.
  private func value(_ text: String) throws -> (YAMLValue, YAMLDocument) {
    let document = YAMLDocument(parsing: "v: \(text)\n", file: "t.yaml")
    return (try #require(document.root?.openMapping(of: "it")?["v"]), document)
  }

  private func reported(_ document: YAMLDocument) -> [String] { document.diagnostics.map(\.code) }

  @Test(arguments: [
    ("word", "word"), ("30mm", "30mm"), ("'~'", "~"), ("\"\"", ""), ("1.10", "1.10"), ("扫码", "扫码"),
    ("|\n  a\n  b", "a\nb\n"),
  ])
  func `a text is what the file says`(text: String, string: String) throws {
    let (value, document) = try value(text)
    #expect(value.isScalar)
    #expect(value.string() == string)
    #expect(reported(document).isEmpty)
  }

  @Test(arguments: ["", "~", "null", "#ffffff"])
  func `nothing is no text`(text: String) throws {
    let (value, document) = try value(text)
    #expect(value.isNull)
    #expect(value.string() == nil)
    #expect(reported(document) == ["missing-value"])
    #expect(document.diagnostics.first?.hint?.contains("quotes") == true)
  }

  @Test func `a text that begins with braces gives the quoting hint`() throws {
    let (value, document) = try value("{{headline}}")
    #expect(value.string() == nil)
    #expect(reported(document) == ["wrong-type"])
    #expect(document.diagnostics.first?.hint == "a text that begins with '{{' stands in quotes")
    #expect(document.diagnostics.first?.position == SourcePosition(file: "t.yaml", line: 1, column: 4))
  }

  @Test func `a list is no text`() throws {
    let (value, document) = try value("[a, b]")
    #expect(value.isSequence)
    #expect(value.string() == nil)
    #expect(reported(document) == ["wrong-type"])
    #expect(document.diagnostics.first?.hint == nil)
  }

  @Test func `a parser's refusal names form and text`() throws {
    let (value, document) = try value("thirty")
    #expect(value.value("a whole number such as 3", { Int($0) }) == nil)
    #expect(document.diagnostics.map(\.message) == ["'v' is a whole number such as 3, not 'thirty'"])
    let (three, _) = try self.value("3")
    #expect(three.value("a whole number such as 3", { Int($0) }) == 3)
  }

  @Test(arguments: [("true", true), ("Yes", true), ("no", false), ("FALSE", false)])
  func `truth has four words`(text: String, truth: Bool) throws {
    #expect(try value(text).0.bool() == truth)
  }

  @Test(arguments: ["maybe", "1", "on", "''"]) func `and no other`(text: String) throws {
    let (value, document) = try value(text)
    #expect(value.bool() == nil)
    #expect(reported(document) == ["wrong-value"])
  }

  @Test func `a choice knows its words`() throws {
    #expect(try value("center").0.choice(["left", "center"]) == "center")
    let (near, nearDocument) = try value("centre")
    #expect(near.choice(["left", "center"]) == nil)
    #expect(nearDocument.diagnostics.first?.hint == "did you mean 'center'?")
    let (far, farDocument) = try value("justified")
    #expect(far.choice(["left", "center"]) == nil)
    #expect(farDocument.diagnostics.first?.hint == "it is one of: left, center")
  }

  @Test(arguments: [("[a, b]", 2), ("a", 1), ("~", 0), ("", 0), ("[]", 0), ("{ a: 1 }", 1)])
  func `a single value is a list of one`(text: String, count: Int) throws {
    let (value, document) = try value(text)
    #expect(value.list().count == count)
    #expect(reported(document).isEmpty)
  }

  @Test func `an unknown key is reported at the key, with the nearest`() throws {
    let (value, document) = try value("{ ink: cmyk(1,2,3,4), colour: red, zzzzzz: 1 }")
    let mapping = try #require(value.mapping(["ink", "color"], of: "a slot"))
    #expect(mapping["ink"]?.string() == "cmyk(1,2,3,4)")
    #expect(mapping["missing"] == nil)
    #expect(reported(document) == ["unknown-key", "unknown-key"])
    #expect(
      document.diagnostics.map(\.message) == ["a slot has no key 'colour'", "a slot has no key 'zzzzzz'"])
    #expect(document.diagnostics.map(\.hint) == ["did you mean 'color'?", "known here: ink, color"])
    #expect(document.diagnostics.map { $0.position?.column } == [26, 39])
    #expect(document.diagnostics.first?.sourceLine == "v: { ink: cmyk(1,2,3,4), colour: red, zzzzzz: 1 }")
  }

  @Test func `a key that must be there is reported at the mapping`() throws {
    let (value, document) = try value("{ a: 1 }")
    #expect(value.openMapping(of: "a slot")?.required("a")?.string() == "1")
    #expect(value.openMapping(of: "a slot")?.required("size") == nil)
    #expect(document.diagnostics.map(\.message) == ["a slot has no 'size'"])
    #expect(document.diagnostics.first?.position?.column == 4)
  }

  @Test(arguments: ["word", "[a]", "~"]) func `what is not a mapping is reported`(text: String) throws {
    let (value, document) = try value(text)
    #expect(!value.isMapping)
    #expect(value.mapping(["a"], of: "a slot") == nil)
    #expect(reported(document) == ["wrong-type"])
  }

  @Test func `a key is a word`() throws {
    let (value, document) = try value("{ [a, b]: 1, c: 2 }")
    #expect(value.openMapping(of: "a slot")?.entries.map(\.0) == ["c"])
    #expect(reported(document) == ["wrong-type"])
    #expect(document.diagnostics.first?.position?.column == 6)
  }
}

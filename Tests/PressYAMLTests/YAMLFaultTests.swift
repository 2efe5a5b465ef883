import PressDiagnostics
import Testing

@testable import PressYAML

struct YAMLFaultTests {
  @Test(arguments: [
    ("a: [1, 2\nb: 3\n", "the list in '[ ]' of line 1 lacks"),
    ("a: {b: 1\nc: 2\n", "the mapping in '{ }'"),
    ("a: 'open\nb: 2\n", "the quote that begins in line 1 is never closed"),
    ("a: b: c\n", "a text that holds ': ' has no quotes"),
    ("a: 1\n b: 2\n", "a ':' stands where no key can"), ("a:\n\tb: 1\n", "a tab stands where blanks do"),
    ("a: @b\n", "a value cannot begin with '@'"), ("a: *b\n", "'*' refers to a value that has no name"),
    ("a: * b\n", "'*' begins a reference"), ("a: & b\n", "'&' begins the name"),
    ("a: !<\n", "'!' begins a type"),
    ("a: \"\\q\"\n", "a backslash in double quotes"),
    ("a: - b\n", "an entry of a list stands where none can"),
    ("a:\n  - b\n  c: 1\n", "the line is not an entry of the list"),
    ("--- 1\n--- 2\n", "'---' begins a second document"),
    ("%YAML 9.9\n---\na: 1\n", "its '%YAML' names a version"), ("a: 'b' c\n", "the line is not a key"),
    ("a: 1\nb\nc: 2\n", "a key has no ':' after it"),
    ("a: | b\n", "after '|' or '>' the text begins in the next line"),
    ("}\n", "a value is missing"),
    ("a: 1\n- b\n", "the line is not a key"),
  ])
  func `a fault is told in plain words, with a way out`(text: String, words: String) throws {
    let document = YAMLDocument(parsing: text, file: "t.yaml")
    let found = try #require(document.diagnostics.first)
    #expect(document.hasErrors && found.position != nil)
    #expect(found.message.hasPrefix("this is not YAML: \(words)"), "\(found)")
    #expect(found.hint != nil)
    for word in ["expected", "token", "scanning", "parsing", "scalar", "node"] {
      #expect(!"\(found)".contains(word), "\(found)")
    }
  }
}

import Testing

@testable import PressTemplates

struct TextPatternTests {
  @Test(arguments: [
    ("", []), ("plain", [.literal("plain")]), ("{{name}}", [.name("name")]),
    ("{{ name.zh }}", [.name("name.zh")]), ("a{{b}}c{{d-1.e_2}}", parts("a", "b", "c", "d-1.e_2")),
    ("{{名称}}\n{{b}}", [.name("名称"), .literal("\n"), .name("b")]),
    ("a } b }} c { d", [.literal("a } b }} c { d")]), ("&lt;\\n", [.literal("&lt;\\n")]),
  ])
  func `names and the text between`(text: String, parts: [TextPattern.Part]) throws {
    let pattern = try TextPattern(text)
    #expect(pattern.parts == parts)
    #expect(pattern.names == parts.compactMap { if case .name(let name) = $0 { name } else { nil } })
  }

  private static func parts(
    _ literal: String, _ name: String, _ second: String, _ last: String
  ) -> [TextPattern.Part] {
    [.literal(literal), .name(name), .literal(second), .name(last)]
  }

  @Test(arguments: [
    "{{name", "a {{b}} {{c", "{{}}", "{{ }}", "{{na me}}", "{{a..b}}", "{{.a}}", "{{a.}}", "{{a+b}}",
    "{{{a}}}", "{{a|upper}}", "{{#if a}}",
  ])
  func `dotted names are the only expression`(text: String) {
    #expect(throws: TextPattern.ParsingError.self) { try TextPattern(text) }
  }

  @Test func `the error quotes what is wrong`() {
    #expect(throws: TextPattern.ParsingError(message: "'{{' is not closed by '}}' in 'x {{y'")) {
      try TextPattern("x {{y")
    }
    #expect(throws: TextPattern.ParsingError(message: "'{{a b}}' is not a dotted name")) {
      try TextPattern("{{a b}}")
    }
  }
}

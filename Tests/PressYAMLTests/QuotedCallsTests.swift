import Testing

@testable import PressYAML

struct QuotedCallsTests {
  @Test(arguments: [
    ("ink: cmyk(0,0,0,100)", "ink: 'cmyk(0,0,0,100)'"),
    ("{ a: cmyk(0,0,0,100), b: 1 }", "{ a: 'cmyk(0,0,0,100)', b: 1 }"),
    ("[cmyk(1,2,3,4),cmyk(5,6,7,8)]", "['cmyk(1,2,3,4)','cmyk(5,6,7,8)']"),
    ("- cmyk(1,2,3,4)  # warm", "- 'cmyk(1,2,3,4)'  # warm"),
    ("cmyk(1,2,3,4)", "'cmyk(1,2,3,4)'"),
    (
      "{ brand: spot(\"PANTONE 186 C\", cmyk(2,100,85,6)), x: y }",
      "{ brand: 'spot(\"PANTONE 186 C\", cmyk(2,100,85,6))', x: y }"
    ),
    ("a: spot(\"Gold (matt), 2\", cmyk(1,2,3,4))", "a: 'spot(\"Gold (matt), 2\", cmyk(1,2,3,4))'"),
    ("a: spot(\"L'Or\", cmyk(1,2,3,4))", "a: 'spot(\"L''Or\", cmyk(1,2,3,4))'"),
    ("a: spot('Gold', cmyk(1,2,3,4))", "a: 'spot(''Gold'', cmyk(1,2,3,4))'"),
    ("{ title: It's red, ink: cmyk(1,2,3,4) }", "{ title: It's red, ink: 'cmyk(1,2,3,4)' }"),
    (
      "a: cmyk(1,2,3,4)\r\n# no\r\nb: cmyk(1,2,3,4)\r\n",
      "a: 'cmyk(1,2,3,4)'\r\n# no\r\nb: 'cmyk(1,2,3,4)'\r\n"
    ),
  ])
  func `puts quotes around bare calls`(original: String, quoted: String) {
    #expect(QuotedCalls(original).text == quoted)
  }

  @Test(arguments: [
    "ink: 'cmyk(0,0,0,100)'",
    "ink: \"cmyk(0,0,0,100)\"",
    "{ t: 'a, cmyk(0,0,0,100)', u: \"b: cmyk(0,0,0,100)\" }",
    "# ink: cmyk(0,0,0,100)",
    "a: 1 # - cmyk(0,0,0,100)",
    "a: 1\t# - cmyk(0,0,0,100)",
    "text: the cmyk(0,0,0,100) ink",
    "text: cmyk(0,0,0,100) is black",
    "ink: cmyk(0,0,0",
    "ink: xcmyk(0,0,0,100)",
    "ink: \"#000000\"",
  ])
  func `leaves the rest alone`(original: String) {
    #expect(QuotedCalls(original).text == original)
  }

  @Test(arguments: ["a:", "cmyk(1", "b:", "spot(", "Or", "cmyk(5", "8)", "last", "1 }"])
  func `columns of the changed text map back to the file's`(part: String) throws {
    let original = "{ a: cmyk(1,2,3,4), b: spot(\"L'Or\", cmyk(5,6,7,8)), last: 1 }"
    let calls = QuotedCalls(original)
    let column = try self.column(of: part, in: calls.text)
    #expect(
      calls.insertions.originalColumn(line: 1, column: column) == (try self.column(of: part, in: original)))
    #expect(calls.insertions.originalColumn(line: 2, column: column) == column)
  }

  @Test(.timeLimit(.minutes(5))) func `a line full of calls, open or closed, takes no age`() {
    let open = String(repeating: "cmyk(,", count: 20_000)
    #expect(QuotedCalls("[" + open).text == "[" + open)
    let closed = "[" + String(repeating: "cmyk(1,2,3,4),", count: 50_000)
    let calls = QuotedCalls(closed)
    let columns = (0..<100_000).map { calls.insertions.originalColumn(line: 1, column: $0 * 8) }
    #expect(columns.last == 699_993)
  }

  private func column(of part: String, in text: String) throws -> Int {
    let range = try #require(text.firstRange(of: part))
    return text.distance(from: text.startIndex, to: range.lowerBound) + 1
  }
}

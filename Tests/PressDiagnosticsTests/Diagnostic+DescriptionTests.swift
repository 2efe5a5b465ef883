import Testing

@testable import PressDiagnostics

struct DiagnosticDescriptionTests {
  private func described(_ line: String, column: Int) -> [String] {
    Diagnostic.error("e", "wrong")
      .at(SourcePosition(file: "f", line: 1, column: column), sourceLine: line).description
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `is laid out as compilers do it`() {
    let error = Diagnostic(
      .error, code: "unknown-platform", "unknown platform 'instagarm'", hint: "did you mean 'instagram'?",
      at: SourcePosition(file: "accounts.csv", line: 14, column: 6), sourceLine: "hq-3,instagarm,acme")
    #expect(
      error.description == """
        accounts.csv:14:6: error: unknown platform 'instagarm'
        hq-3,instagarm,acme
             ^
        hint: did you mean 'instagram'?
        """)
  }

  @Test func `without a place it is the message and the hint`() {
    #expect(Diagnostic.warning("w", "careful").description == "warning: careful")
    #expect(Diagnostic.error("e", "wrong", hint: "do so").description == "error: wrong\nhint: do so")
    #expect(Diagnostic(.note, code: "n", "so it is").description == "note: so it is")
  }

  @Test func `without the line there is no caret`() {
    let error = Diagnostic.error("e", "wrong").at(SourcePosition(file: "f", line: 2, column: 3))
    #expect(error.description == "f:2:3: error: wrong")
  }

  @Test(arguments: [
    ("abc", 1, 0), ("abc", 3, 2), ("abc", 4, 3),
    ("abc", 99, 3),  // past the end: just after it
    ("abc", 0, 0), ("abc", -7, 0),
    ("", 1, 0),
    ("扫码关注", 3, 4),  // two cells each
    ("a扫b码c", 5, 6),
    ("全角，。", 4, 6),
    ("한글x", 3, 4),
    ("\tkey: 1", 2, 1),  // a tab is one space
    ("e\u{301}e\u{301}x", 3, 2),  // an accent of its own takes no cell
    ("🚀🎉x", 3, 4),
  ])
  func `the caret stands below the column`(line: String, column: Int, cells: Int) throws {
    let lines = described(line, column: column)
    try #require(lines.count == 3)
    #expect(lines[2] == String(repeating: " ", count: cells) + "^")
  }

  @Test func `control characters of the line become spaces`() {
    let lines = described("a\u{1B}[2Jb\tc\u{7}\u{9B}d\u{0}\r", column: 1)
    #expect(lines[1] == "a [2Jb c  d  ")
  }

  @Test(arguments: ["\u{1B}[31m", "\u{7}", "\u{9B}2J", "\r", "\u{8}\u{8}", "\u{0}", "\u{202E}", "\u{2066}"])
  func `nothing that steers a terminal leaves, wherever it stands`(hostile: String) {
    let error = Diagnostic(
      .error, code: "e", "unknown '\(hostile)'", hint: "known: \(hostile)",
      at: SourcePosition(file: "a\(hostile).csv", line: 1, column: 2), sourceLine: "x\(hostile)y")
    let forbidden = error.description.unicodeScalars.filter { scalar in
      let bidirectional = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return bidirectional || (scalar != "\n" && scalar.properties.generalCategory == .control)
    }
    #expect(forbidden.isEmpty)
    #expect(error.description.split(separator: "\n").count == 4)
  }

  @Test func `a message of several lines becomes one`() {
    #expect(Diagnostic.error("e", "unknown 'a\nb'").description == "error: unknown 'a b'")
  }

  @Test func `long lines are cut around the column`() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = described(line, column: 501)
    try #require(lines.count == 3)
    #expect(lines[1].count <= 102)
    #expect(lines[1].hasPrefix("…a"))
    #expect(lines[1].hasSuffix("b…"))
    let caret = lines[2].count - 1
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test func `a long line is cut at its end alone when the column is near its start`() {
    let lines = described("X" + String(repeating: "b", count: 500), column: 1)
    #expect(lines[1].hasPrefix("Xb"))
    #expect(lines[1].hasSuffix("b…"))
    #expect(lines[2] == "^")
  }

  @Test func `the caret stays below its character wherever the line is cut`() throws {
    for length in [1, 60, 74, 75, 76, 99, 100, 101, 150, 400] {
      for column in 1...length {
        var characters = [Character](repeating: "-", count: length)
        characters[column - 1] = "X"
        let (shown, caret) = Diagnostic.excerpt(of: String(characters), column: column)
        try #require(Array(shown).indices.contains(caret), "length \(length), column \(column)")
        try #require(Array(shown)[caret] == "X", "length \(length), column \(column)")
      }
    }
  }
}

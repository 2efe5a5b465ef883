import PressDiagnostics
import Testing

struct SourcePositionTests {
  @Test func `sorts by file, then line, then column`() {
    let sorted = [
      SourcePosition(file: "a", line: 1, column: 9),
      SourcePosition(file: "a", line: 2, column: 1),
      SourcePosition(file: "a", line: 2, column: 3),
      SourcePosition(file: "a", line: 10, column: 2),
      SourcePosition(file: "b", line: 1, column: 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}

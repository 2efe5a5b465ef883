import PressDiagnostics
import Testing

struct DiagnosticTests {
  private let place = SourcePosition(file: "accounts.csv", line: 14, column: 6)

  @Test func `the short forms set severity and code`() {
    let error = Diagnostic.error("no-ink", "there is no ink", hint: "name one")
    #expect(error.severity == .error)
    #expect(error.code == "no-ink")
    #expect(error.message == "there is no ink")
    #expect(error.hint == "name one")
    #expect(error.position == nil)
    #expect(Diagnostic.warning("w", "careful").severity == .warning)
    #expect(Diagnostic.warning("w", "careful").hint == nil)
  }

  @Test func `a place is given to those that have none`() {
    let placed = Diagnostic.error("e", "wrong").at(place, sourceLine: "a,b")
    #expect(placed.position == place)
    #expect(placed.sourceLine == "a,b")
  }

  @Test func `a place once given stays`() {
    let placed = Diagnostic.error("e", "wrong").at(place, sourceLine: "a,b")
    let again = placed.at(SourcePosition(file: "other", line: 1, column: 1), sourceLine: "c")
    #expect(again == placed)
  }

  @Test func `no place leaves it as it is`() {
    let error = Diagnostic.error("e", "wrong")
    #expect(error.at(nil, sourceLine: "a,b") == error)
  }
}

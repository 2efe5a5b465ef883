import PressDiagnostics
import TestSupport
import Testing

@testable import QRPress

struct CSVTableTests {
  private func rows(_ text: String) -> [[String]] {
    let table = CSVTable(parsing: text, file: "a.csv")
    #expect(table.faults.isEmpty)
    return ([table.header] + table.rows.map(\.fields)).map { $0.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n,\n  , \n", [["a", "b"], ["1", "2"]]),
    (" a , b\n 1 ,\t2 ", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x, y\",2", [["a", "b"], ["x, y", "2"]]),
    ("a,b\n\"say \"\"hi\"\"\",\"\"", [["a", "b"], ["say \"hi\"", ""]]),
    ("a,b\n\"\"\"\",2", [["a", "b"], ["\"", "2"]]),
    ("a,b\n\"one\ntwo\r\nthree\",2", [["a", "b"], ["one\ntwo\nthree", "2"]]),
    ("a,b\n\" kept \"  ,2", [["a", "b"], [" kept ", "2"]]),
    ("a,b\n5\" disk,2", [["a", "b"], ["5\" disk", "2"]]),
    ("a,b\n1", [["a", "b"], ["1"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("名,b\n大使馆,é\u{301}", [["名", "b"], ["大使馆", "é\u{301}"]]),
    // No line ends but for those that editors count.
    ("a,b\n\"1\u{2028}1\",2\u{B}2\u{85}2", [["a", "b"], ["1\u{2028}1", "2\u{B}2\u{85}2"]]),
    ("", [[]]),
  ])
  func `fields of rows`(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    ("a,b\n1,2,3", 2, 5, "too-many-fields"),
    ("a,b\n1,2,\"x\"", 2, 6, "too-many-fields"),
    ("a,b\n\"1\n1\",2\n1,2,3", 4, 5, "too-many-fields"),
    ("a,b\n1,\"open\n2,3\n", 2, 3, "open-quote"),
    ("a,b\n\"1\" x,2", 2, 4, "after-quote"),
    ("a,b\r\n\"1\"\"\"x,2", 2, 6, "after-quote"),
  ])
  func `a fault is told at its place`(text: String, line: Int, column: Int, code: String) {
    let table = CSVTable(parsing: text, file: "a.csv")
    #expect(table.faults.map(\.code) == [code])
    #expect(
      table.faults.first.map { [$0.position?.line, $0.position?.column] } == [line, column],
      "\(table.faults)")
    #expect(table.faults.first?.position?.file == "a.csv")
  }

  @Test func `all faults are told`() {
    let table = CSVTable(parsing: "a\n\"1\"x\n1,2\n\"1\"y\n\"open", file: "a.csv")
    #expect(
      table.faults.map(\.code).sorted() == ["after-quote", "after-quote", "open-quote", "too-many-fields"])
  }

  @Test(arguments: [1, 2, 3, 20_261_121] as [UInt64])
  func `what is written by the rules is read back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", " ", "中", "é", "''", ";", "\u{1F600}"]
    for _ in 0..<200 {
      let width = Int.random(in: 1...5, using: &generator)
      let table = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          "x"
            + (0..<Int.random(in: 0...6, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let text = table.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      }.joined(separator: "\n")
      #expect(rows(text) == table, "seed \(seed): \(text)")
    }
  }
}

import TestSupport
import Testing

@testable import PressAccounts

struct CSVRecordTests {
  private struct Read: Equatable {
    var rows: [[String]] = []
    var faults: [String] = []
    var lines = 0
  }

  private static func read(_ text: String, by delimiter: UInt8 = UInt8(ascii: ",")) -> Read {
    let bytes = Array(text.utf8)
    var (read, index, record) = (Read(), 0, CSVRecord())
    while index < bytes.count {
      let isWhole = record.parse(bytes, from: index, by: delimiter, isLast: true)
      #expect(isWhole)
      read.rows.append(record.cells.map { $0.text(in: bytes) })
      read.faults += record.faults.map { "\($0.offset) \($0.kind)" }
      read.lines += record.lineEnds
      index = record.end
    }
    return read
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]),
    ("a,b\n,\n  , \n", [["a", "b"], ["", ""], ["", ""]]),
    (" a , b\n 1 ,\t2 ", [["a", "b"], ["1", "2"]]),
    ("\u{A0}a\u{3000},\u{2003}b\u{202F}\n\u{FEFF}1,é ", [["a", "b"], ["1", "é"]]),
    ("a,b\n\"x, y\",2", [["a", "b"], ["x, y", "2"]]),
    ("a,b\n\"say \"\"hi\"\"\",\"\"", [["a", "b"], ["say \"hi\"", ""]]),
    ("a,b\n\"\"\"\",2", [["a", "b"], ["\"", "2"]]),
    ("a,b\n\"one\ntwo\r\nthree\rfour\",2", [["a", "b"], ["one\ntwo\nthree\nfour", "2"]]),
    ("a,b\n\" kept \"  ,2", [["a", "b"], [" kept ", "2"]]),
    ("a,b\n1, \"x, y\"", [["a", "b"], ["1", "x, y"]]),
    ("a,b\n5\" disk,2", [["a", "b"], ["5\" disk", "2"]]),
    ("a,b\n1", [["a", "b"], ["1"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("名,b\n大使馆,é\u{301}", [["名", "b"], ["大使馆", "é\u{301}"]]),
    // These end no row, as editors count; in a value they are line ends.
    ("a,b\n\"1\u{2028}1\",2\u{B}2\u{85}2", [["a", "b"], ["1\n1", "2\n2\n2"]]),
    ("", []),
  ])
  func `fields of rows`(text: String, expected: [[String]]) {
    let read = Self.read(text)
    #expect(read.rows == expected)
    #expect(read.faults.isEmpty)
  }

  @Test func `other separators`() {
    #expect(Self.read("a;b,c\n1;\"2;3\"", by: UInt8(ascii: ";")).rows == [["a", "b,c"], ["1", "2;3"]])
    #expect(Self.read("a\tb c\n\t 2", by: UInt8(ascii: "\t")).rows == [["a", "b c"], ["", "2"]])
  }

  @Test(arguments: [
    ("a\n1,\"open\n2,3\n", ["4 openQuote"], [["a"], ["1", "open"], ["2", "3"]], 3),
    ("\"1\" x,2", ["3 afterQuote"], [["1", "2"]], 0),
    ("\"1\"\"\"x,2\r\n", ["5 afterQuote"], [["1\"", "2"]], 1),
    ("\"1\"x\n\"2\"y\n\"", ["3 afterQuote", "8 afterQuote", "10 openQuote"], [["1"], ["2"], [""]], 2),
  ])
  func `a fault, and the rows after it`(text: String, faults: [String], rows: [[String]], lines: Int) {
    #expect(Self.read(text) == Read(rows: rows, faults: faults, lines: lines))
  }

  private static func sample(_ generator: inout SeededGenerator) -> [[String]] {
    let pieces = ["a", "\"", ",", "\n", " ", "中", "é", "''", ";", "\u{1F600}"]
    let width = Int.random(in: 1...5, using: &generator)
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      (0..<width).map { _ in
        let count = Int.random(in: 0...6, using: &generator)
        return "x" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
    }
  }

  private static func written(_ table: [[String]]) -> String {
    table.map { row in row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
      .joined(separator: "\r\n")
  }

  @Test(arguments: [1, 2, 3, 20_261_121] as [UInt64])
  func `what is written by the rules is read back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let table = Self.sample(&generator)
      #expect(Self.read(Self.written(table)).rows == table, "seed \(seed): \(table)")
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `bytes that end anywhere are the whole row or ask for more`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = Array((Self.written(Self.sample(&generator)) + "\r\n\"y\" z\r\n").utf8)
      var (whole, part) = (CSVRecord(), CSVRecord())
      _ = whole.parse(bytes, from: 0, by: ASCII.comma, isLast: true)
      #expect(whole.faults.isEmpty)
      for count in 0...bytes.count {
        let isWhole = part.parse(Array(bytes[..<count]), from: 0, by: ASCII.comma, isLast: false)
        #expect(isWhole == (count >= whole.end), "seed \(seed), \(count) of \(whole.end)")
        if isWhole { #expect(part.end == whole.end && part.lineEnds == whole.lineEnds) }
      }
    }
  }
}

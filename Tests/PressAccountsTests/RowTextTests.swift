import PressDiagnostics
import PressTemplates
import TestSupport
import Testing

@testable import PressAccounts

struct RowTextTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `columns are characters, and the caret stands below its character`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "中", "é", "e\u{301}", "👩‍🚀", "，", "한", "\u{3000}", "Ж", "é́"]
    for _ in 0..<50 {
      let count = Int.random(in: 0...700, using: &generator)
      let line = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array("first\r\n\(line)X\(line)\r\nlast".utf8)
      let offset = 7 + line.utf8.count
      let text = RowText(file: "f", line: 3, column: 1, range: 0..<bytes.count)
      let place = text.place(of: offset, in: bytes)
      #expect(place.position.line == 4 && place.position.column == line.count + 1, "seed \(seed)")
      #expect(Array(place.line)[place.position.column - place.position.firstShown] == "X", "seed \(seed)")
      #expect(place.line.count <= 2 * RowText.shown + 1 || bytes.count < 700)
    }
  }

  @Test func `the first line of a row begins at its column`() {
    let bytes = Array("{\"a\": 1,\n\"b\": 2}".utf8)
    let text = RowText(file: "f", line: 1, column: 40, range: 0..<bytes.count)
    let places = text.places(of: [1, 6, 14], in: bytes)
    #expect(places.map(\.position.column) == [41, 46, 6])
    #expect(places.map(\.position.firstShown) == [40, 40, 1])
    #expect(places.map(\.position.line) == [1, 1, 2])
    #expect(places.map(\.line) == ["{\"a\": 1,", "{\"a\": 1,", "\"b\": 2}"])
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `characters are counted as Swift counts them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x2F00...0x30FF, 0x4E00...0x4EFF, 0xFE00...0xFFEF,
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let range = scalars.randomElement(using: &generator) ?? 0x20...0x7E
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
      let bytes = Array(text.utf8)
      #expect(
        CharacterCount.of(bytes[...]) == text.count, "seed \(seed): \(text.unicodeScalars.map(\.value))")
    }
  }

  @Test(arguments: [6, 7] as [UInt64])
  func `a position that is kept is the one that is counted`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "中", "\n", "\r\n", "é"]
    for _ in 0..<200 {
      let parts = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }
      var position = TextPosition()
      for part in parts { position.pass(Array(part.utf8)[...]) }
      let lines = parts.joined().split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(position.line == lines.count && position.column == (lines.last?.count ?? 0) + 1, "seed \(seed)")
    }
  }
}

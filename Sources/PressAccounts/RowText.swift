internal import PressDiagnostics

/// The bytes of a row and where they stand in their file.
struct RowText {
  /// Characters of a line that are shown on either side of a place when the line is long.
  static let shown = 150

  let file: String
  /// Line of the row's first byte, from 1.
  let line: Int
  /// Column of the row's first byte in characters, from 1.
  let column: Int
  let range: Range<Int>

  /// Places of values, in the order of the bytes.
  func places(of offsets: [Int], in bytes: [UInt8]) -> [SourceLocation] {
    var lineStart = range.lowerBound
    var (line, column, index) = (line, column, range.lowerBound)
    var text: String?
    return offsets.map { offset in
      while let end = RowText.lineEnd(bytes, from: index, to: min(offset, range.upperBound)) {
        index = end
        (lineStart, line, column, text) = (end, line + 1, 1, nil)
      }
      column += offset > index ? CharacterCount.of(bytes[index..<offset]) : 0
      index = max(index, offset)
      let lineEnd = RowText.endOfLine(bytes, from: lineStart, to: range.upperBound)
      let first = lineStart == range.lowerBound ? self.column : 1
      var position = SourcePosition(file: file, line: line, column: column)
      guard lineEnd - lineStart > 2 * RowText.shown else {
        let whole = text ?? String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
        text = whole
        position.firstShown = first
        return SourceLocation(position: position, line: whole)
      }
      let before = RowText.text(bytes, max(lineStart, offset - 4 * RowText.shown)..<offset)
        .suffix(min(RowText.shown, column - first))
      let after = RowText.text(bytes, offset..<min(lineEnd, offset + 4 * RowText.shown)).prefix(RowText.shown)
      position.firstShown = column - before.count
      return SourceLocation(position: position, line: "\(before)\(after)")
    }
  }

  func place(of offset: Int, in bytes: [UInt8]) -> SourceLocation {
    places(of: [offset], in: bytes).first
      ?? SourceLocation(position: SourcePosition(file: file, line: line, column: column), line: "")
  }

  /// The index after the first line end before a limit; nil when there is none.
  private static func lineEnd(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    guard let end = (start..<max(start, limit)).first(where: { CSVRecord.endsLine(bytes[$0]) }) else {
      return nil
    }
    let isPair =
      bytes[end] == ASCII.carriageReturn && end + 1 < bytes.count && bytes[end + 1] == ASCII.lineFeed
    return end + (isPair ? 2 : 1)
  }

  private static func endOfLine(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    (start..<limit).first { CSVRecord.endsLine(bytes[$0]) } ?? limit
  }

  /// The text of some bytes that may begin and end within a character.
  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] & 0xC0 == 0x80 { low += 1 }
    while high > low, high < bytes.count, bytes[high] & 0xC0 == 0x80 { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}

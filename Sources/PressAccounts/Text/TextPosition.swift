/// Line and column, from 1, kept while a text is passed from front to back.
struct TextPosition {
  private(set) var line = 1
  private(set) var column = 1

  /// - Parameter bytes: of UTF-8 that begin and end between characters.
  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard CSVRecord.endsLine(byte) else { continue }
      if byte == ASCII.carriageReturn, index < bytes.endIndex, bytes[index] == ASCII.lineFeed { index += 1 }
      line += 1
      column = 1
      start = index
    }
    if start < index { column += CharacterCount.of(bytes[start..<index]) }
  }
}

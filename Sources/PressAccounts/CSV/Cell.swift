/// A value of a row, as it stands among the row's bytes.
struct Cell {
  enum Form {
    /// The bytes are the text.
    case bare
    /// The same, between quotes.
    case quoted
    /// CSV's quotes around doubled quotes or line ends.
    case doubled
    /// JSON's quotes around backslashes.
    case escaped
  }

  /// Which of the table's columns.
  var column: Int
  /// Without quotes and without blanks at the ends, unless they stand in quotes.
  var range: Range<Int>
  var form: Form

  func text(in bytes: [UInt8]) -> String {
    let text =
      switch form {
      case .bare, .quoted: bytes[range]
      case .doubled: Cell.undoubled(bytes[range])[...]
      case .escaped: JSONEscapes.undone(bytes[range])[...]
      }
    return String(decoding: LineEnds.lineFeeds(in: text), as: UTF8.self)
  }

  /// Doubled quotes become one, line ends of all three kinds a line feed.
  private static func undoubled(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      plain.append(byte == ASCII.carriageReturn ? ASCII.lineFeed : byte)
      let isPair =
        byte == ASCII.quote && next == ASCII.quote || byte == ASCII.carriageReturn && next == ASCII.lineFeed
      index += isPair ? 2 : 1
    }
    return plain
  }
}

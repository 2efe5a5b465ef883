/// What separates the values of a table, recognised from its first lines.
struct CSVDialect {
  static let delimiters = [ASCII.comma, ASCII.semicolon, ASCII.tab, ASCII.bar]

  var delimiter: UInt8
  /// Bytes and lines before the header.
  var skipped: (bytes: Int, lines: Int)

  /// Finds the separator that is most frequent in the first line, outside of quotes, or that Excel's `sep=;`
  /// names.
  ///
  /// - Parameter bytes: the beginning of the table.
  init(of bytes: [UInt8]) {
    var index = 0
    var lines = 0
    delimiter = ASCII.comma
    skipped = (0, 0)
    while index < bytes.count {
      let start = index
      var counts = CSVDialect.delimiters.map { _ in 0 }
      var (isQuoted, isBlank) = (false, true)
      while index < bytes.count, isQuoted || !CSVRecord.endsLine(bytes[index]) {
        let byte = bytes[index]
        if byte == ASCII.quote { isQuoted.toggle() }
        if !isQuoted, let which = CSVDialect.delimiters.firstIndex(of: byte) { counts[which] += 1 }
        if byte != ASCII.space, byte != ASCII.tab { isBlank = false }
        index += 1
      }
      let line = bytes[start..<index]
      if index < bytes.count {
        index += bytes[index...].starts(with: [ASCII.carriageReturn, ASCII.lineFeed]) ? 2 : 1
        lines += 1
      }
      if let named = CSVDialect.named(by: line) {
        (delimiter, skipped) = (named, (index, lines))
        return
      }
      guard !isBlank else { continue }
      // Of two that stand equally often the first.
      let maximum = counts.max() ?? 0
      if maximum > 0 { delimiter = CSVDialect.delimiters[counts.firstIndex(of: maximum) ?? 0] }
      return
    }
  }

  /// The separator of a line such as `sep=;`.
  private static func named(by line: ArraySlice<UInt8>) -> UInt8? {
    let plain = line.filter { $0 != ASCII.quote }
    guard plain.count == 5, String(decoding: plain[..<4], as: UTF8.self).lowercased() == "sep=",
      let last = plain.last, last < 0x80, last > ASCII.space || last == ASCII.tab
    else { return nil }
    return last
  }
}

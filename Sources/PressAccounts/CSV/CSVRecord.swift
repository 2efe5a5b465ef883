/// One row of comma-separated values (RFC 4180), found among bytes.
struct CSVRecord {
  struct Fault {
    enum Kind { case openQuote, afterQuote }
    var kind: Kind
    /// An index into the bytes.
    var offset: Int
  }

  private(set) var cells: [Cell] = []
  /// The index after the row and its line end.
  private(set) var end = 0
  /// Line ends in the row, its own included.
  private(set) var lineEnds = 0
  private(set) var faults: [Fault] = []

  /// Reads the row at an index.
  ///
  /// A quote that is never closed is a fault, and the row ends with the quote's line.
  /// - Parameter isLast: whether nothing follows the bytes.
  /// - Returns: false when the row goes on after the bytes.
  mutating func parse(_ bytes: [UInt8], from start: Int, by delimiter: UInt8, isLast: Bool) -> Bool {
    cells.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    lineEnds = 0
    var index = start
    while true {
      let first = CSVRecord.afterBlanks(bytes, index, delimiter)
      if first < bytes.count, bytes[first] == ASCII.quote {
        guard quoted(bytes, &index, from: first, delimiter, isLast) else { return false }
      } else {
        plain(bytes, &index, delimiter)
      }
      if index == bytes.count {
        end = index
        return isLast
      }
      guard bytes[index] == delimiter else { break }
      index += 1
    }
    guard let after = CSVRecord.afterLineEnd(bytes, index, isLast) else { return false }
    lineEnds += 1
    end = after
    return true
  }

  private mutating func plain(_ bytes: [UInt8], _ index: inout Int, _ delimiter: UInt8) {
    let start = index
    while index < bytes.count, !CSVRecord.endsField(bytes[index], delimiter) { index += 1 }
    add(WhitespaceTrimming.trimmed(start..<index, of: bytes), .bare)
  }

  private mutating func quoted(
    _ bytes: [UInt8], _ index: inout Int, from open: Int, _ delimiter: UInt8, _ isLast: Bool
  ) -> Bool {
    let linesBefore = lineEnds
    var form = Cell.Form.quoted
    index = open + 1
    while true {
      guard index < bytes.count else {
        guard isLast else { return false }
        faults.append(Fault(kind: .openQuote, offset: open))
        lineEnds = linesBefore
        index = open + 1
        while index < bytes.count, !CSVRecord.endsLine(bytes[index]) { index += 1 }
        add(open + 1..<index, .quoted)
        return true
      }
      let byte = bytes[index]
      if byte == ASCII.quote {
        if index + 1 == bytes.count, !isLast { return false }
        guard index + 1 < bytes.count, bytes[index + 1] == ASCII.quote else { break }
        form = .doubled
        index += 2
      } else if CSVRecord.endsLine(byte) {
        guard let after = CSVRecord.afterLineEnd(bytes, index, isLast) else { return false }
        lineEnds += 1
        form = .doubled
        index = after
      } else {
        index += 1
      }
    }
    add(open + 1..<index, form)
    index += 1
    let close = index
    var isClean = true
    while index < bytes.count, !CSVRecord.endsField(bytes[index], delimiter) {
      if bytes[index] != ASCII.space, bytes[index] != ASCII.tab { isClean = false }
      index += 1
    }
    if !isClean { faults.append(Fault(kind: .afterQuote, offset: close)) }
    return true
  }

  private mutating func add(_ range: Range<Int>, _ form: Cell.Form) {
    cells.append(Cell(column: cells.count, range: range, form: form))
  }

  private static func afterBlanks(_ bytes: [UInt8], _ index: Int, _ delimiter: UInt8) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == ASCII.space || bytes[index] == ASCII.tab,
      bytes[index] != delimiter
    {
      index += 1
    }
    return index
  }

  static func endsLine(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }

  private static func endsField(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || endsLine(byte)
  }

  /// The index after a line end; nil when it may go on after the bytes.
  private static func afterLineEnd(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
    guard bytes[index] == ASCII.carriageReturn else { return index + 1 }
    guard index + 1 < bytes.count else { return isLast ? index + 1 : nil }
    return bytes[index + 1] == ASCII.lineFeed ? index + 2 : index + 1
  }
}

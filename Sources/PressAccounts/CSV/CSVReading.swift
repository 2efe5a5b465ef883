internal import PressDiagnostics

/// Reads a table of comma-separated values from front to back.
struct CSVReading {
  private(set) var pass: AccountsPass
  private let delimiter: UInt8
  private var window: StagedInputWindow
  private var record = CSVRecord()
  /// An index into the window's bytes, and the line there.
  private var index: Int
  private var line: Int
  /// Names in the header, those at its end left out that are empty.
  private var width = 0

  init(_ input: AccountsInput) {
    let head = input.staged.bytes(at: 0, atMost: 3)
    window = StagedInputWindow(input.staged, from: AccountsFormat.markLength(of: head))
    let dialect = CSVDialect(of: window.bytes)
    delimiter = dialect.delimiter
    (index, line) = (dialect.skipped.bytes, 1 + dialect.skipped.lines)
    pass = AccountsPass(input, .csv(delimiter: dialect.delimiter))
  }

  mutating func read() {
    guard let header = next() else {
      pass.findings.add(
        Diagnostic.error(
          "no-rows", "the file is empty", hint: "the first line names the columns: id,platform,account"
        ).at(SourcePosition(file: pass.input.file, line: 1, column: 1)))
      return
    }
    reportFaults(header)
    let first = header.place(of: header.range.lowerBound, in: window.bytes)
    guard readHeader(header) else { return }
    while let text = next() { add(text) }
    if pass.rowCount == 0, !pass.findings.hasErrors {
      pass.report(.error("no-rows", "the file has a header but no rows"), at: first)
    }
  }

  /// The next row that is more than blanks and separators, in `record`; nil at the end.
  private mutating func next() -> RowText? {
    while true {
      var isLast = window.isLast
      guard index < window.bytes.count || !isLast else { return nil }
      while index == window.bytes.count
        || !record.parse(window.bytes, from: index, by: delimiter, isLast: isLast)
      {
        if isLast { return nil }
        let isEndless = window.bytes.count - index > AccountsReader.longestRow
        if isEndless {
          isLast = true
        } else {
          window.more(after: index)
          index = 0
          isLast = window.isLast
        }
      }
      let text = RowText(file: pass.input.file, line: line, column: 1, range: index..<record.end)
      if isLast, !window.isLast, record.faults.isEmpty {
        let place = text.place(of: text.range.lowerBound, in: window.bytes)
        pass.report(
          .error("row-too-long", "the row is longer than 1 MiB; what follows was not read"), at: place)
        index = window.bytes.count
        window.more(after: index)
        return nil
      }
      index = record.end
      line += record.lineEnds
      if record.cells.contains(where: { !$0.range.isEmpty }) || !record.faults.isEmpty { return text }
    }
  }

  /// Reports what is wrong with the syntax of the row in `record`.
  private mutating func reportFaults(_ text: RowText) {
    for fault in record.faults {
      let diagnostic =
        switch fault.kind {
        case .openQuote:
          Diagnostic.error("open-quote", "the quote is never closed", hint: "add a double quote at its end")
        case .afterQuote:
          Diagnostic.error(
            "after-quote", "text follows the closing quote", hint: "a quote inside quotes is doubled")
        }
      pass.report(diagnostic, at: text.place(of: fault.offset, in: window.bytes))
    }
  }

  private mutating func readHeader(_ text: RowText) -> Bool {
    let bytes = window.bytes
    pass.checkValues(record.cells, bytes, text)
    var cells = record.cells
    while let last = cells.last, last.range.isEmpty { cells.removeLast() }
    let names = cells.map { cell in
      cell.form == .bare ? cell.text(in: bytes) : WhitespaceTrimming.trimmed(cell.text(in: bytes))
    }
    width = names.count
    let places = text.places(of: cells.map(\.range.lowerBound), in: bytes)
    var header = AccountHeader(names: names, places: places)
    header.check()
    // Below a title the columns have their names: none is missing.
    if !header.isGood, !AccountValidator.required.contains(where: header.names.contains), reportLaterHeader()
    {
      return false
    }
    for (fault, place) in header.findings { pass.report(fault, at: place) }
    pass.columns = AccountColumnNames(header: header.names)
    return header.isReadable
  }

  /// Looks whether the header stands below a title, and reports that.
  private mutating func reportLaterHeader() -> Bool {
    for _ in 0..<10 {
      guard let text = next() else { return false }
      guard CSVDialect.delimiters.contains(where: { isHeader(text, by: $0) }) else { continue }
      pass.report(
        .error(
          "late-header", "the names of the columns stand in line \(text.line), not in the first",
          hint: "remove the lines above"),
        at: text.place(of: text.range.lowerBound, in: window.bytes))
      return true
    }
    return false
  }

  private func isHeader(_ text: RowText, by delimiter: UInt8) -> Bool {
    let cells = cells(of: text, by: delimiter)
    let names = cells.map { WhitespaceTrimming.trimmed($0.text(in: window.bytes)) }
    return AccountValidator.required.allSatisfy(names.contains)
  }

  /// The values of a row if another separator stood between them.
  private func cells(of text: RowText, by delimiter: UInt8) -> [Cell] {
    var other = CSVRecord()
    let bytes = Array(window.bytes[text.range])
    guard other.parse(bytes, from: 0, by: delimiter, isLast: true) else { return [] }
    return other.cells.map {
      let (low, high) = (
        $0.range.lowerBound + text.range.lowerBound, $0.range.upperBound + text.range.lowerBound
      )
      return Cell(column: $0.column, range: low..<high, form: $0.form)
    }
  }

  /// Reports a row with another separator than the header has: all of it is in one column.
  private mutating func reportSeparator(_ text: RowText) -> Bool {
    guard record.cells.count == 1, width > 1,
      let other = CSVDialect.delimiters.first(where: { other in
        other != delimiter && (2...width).contains(cells(of: text, by: other).count)
      })
    else { return false }
    func shown(_ byte: UInt8) -> String {
      byte == ASCII.tab ? "a tab" : "'\(Character(Unicode.Scalar(byte)))'"
    }
    pass.report(
      .error(
        "mixed-separators",
        "the header has \(shown(delimiter)) between its columns, the row has \(shown(other))",
        hint: "write the same in all lines"),
      at: text.place(of: text.range.lowerBound, in: window.bytes))
    return true
  }

  private mutating func add(_ text: RowText) {
    let bytes = window.bytes
    reportFaults(text)
    if reportSeparator(text) { return pass.leaveOut() }
    var isGood = record.faults.isEmpty
    for cell in record.cells where !cell.range.isEmpty {
      if cell.column < width, !pass.columns[cell.column].isEmpty { continue }
      isGood = false
      let fault =
        cell.column < width
        ? Diagnostic.error("unnamed-column", "the value's column has no name", hint: "name it in the header")
        : Diagnostic.error(
          "too-many-fields", "the row has \(record.cells.count) fields, the header \(width)",
          hint: "a value with a separator in it stands in double quotes")
      pass.report(fault, at: text.place(of: cell.range.lowerBound, in: bytes))
      break
    }
    pass.add(record.cells, bytes, text, at: window.start + text.range.lowerBound, isGood: isGood)
  }
}

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
    _ = pass.checkValues(record.cells, bytes, text)
    var cells = record.cells
    while let last = cells.last, last.range.isEmpty { cells.removeLast() }
    let names = cells.map { cell in
      cell.form == .bare ? cell.text(in: bytes) : WhitespaceTrimming.trimmed(cell.text(in: bytes))
    }
    width = names.count
    pass.columns = AccountColumnNames(header: names)
    let places = text.places(of: cells.map(\.range.lowerBound), in: bytes)
    var header = AccountHeader(names: names, places: places)
    header.check()
    for (fault, place) in header.findings { pass.report(fault, at: place) }
    guard header.isGood else {
      reportLaterHeader()
      return false
    }
    return true
  }

  /// Looks whether the header stands below a title.
  private mutating func reportLaterHeader() {
    for _ in 0..<10 {
      guard let text = next() else { return }
      let names = record.cells.map { $0.text(in: window.bytes) }
      guard AccountValidator.required.allSatisfy(names.contains) else { continue }
      return pass.report(
        .error(
          "late-header", "the names of the columns stand in line \(text.line), not in the first",
          hint: "remove the lines above"),
        at: text.place(of: text.range.lowerBound, in: window.bytes))
    }
  }

  private mutating func add(_ text: RowText) {
    let bytes = window.bytes
    reportFaults(text)
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

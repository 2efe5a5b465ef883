internal import PressDiagnostics

/// Reads objects from front to back: the elements of a list, or one after another.
struct JSONReading {
  /// Faults of syntax after which a file is given up.
  private static let maximumFaults = 1000

  private(set) var pass: AccountsPass
  private var window: StagedInputWindow
  private var record = JSONRecord()
  private var index = 0
  private var faultCount = 0
  private var position: TextPosition
  private var isList = false

  init(_ input: AccountsInput) {
    let head = input.staged.bytes(at: 0, atMost: 3)
    window = StagedInputWindow(input.staged, from: AccountsFormat.markLength(of: head))
    pass = AccountsPass(input, .json)
    position = TextPosition()
  }

  mutating func read() {
    guard let first = next() else {
      return fault(
        .syntax("the file is empty", hint: "write a list of objects, or an object a line", index), "no-rows")
    }
    if first == UInt8(ascii: "[") {
      isList = true
      step()
      readList()
    } else {
      while let byte = next(), faultCount < JSONReading.maximumFaults { readObject(byte) }
    }
    if pass.rowCount == 0, !pass.findings.hasErrors {
      fault(
        .syntax("there are no accounts", hint: "write a list of objects, or an object a line", index),
        "no-rows")
    }
  }

  private mutating func readList() {
    guard var byte = next() else {
      return fault(.syntax("the list is not closed", hint: "is the file whole?", index))
    }
    while byte != UInt8(ascii: "]") {
      guard readObject(byte) else { return }
      guard let mark = next() else {
        return fault(.syntax("the list is not closed", hint: "add ']'; is the file whole?", index))
      }
      if mark == ASCII.comma {
        let comma = position
        step()
        byte = next() ?? UInt8(ascii: "]")
        guard byte == UInt8(ascii: "]") else { continue }
        return fault(.syntax("nothing follows the last ','", hint: "remove it", index), at: comma)
      }
      guard mark == UInt8(ascii: "]") else {
        return fault(.syntax("a ',' or a ']' is expected after an object, not \(shown)", index))
      }
      byte = mark
    }
    step()
    if next() != nil { fault(.syntax("text follows the end of the list", index)) }
  }

  /// Reads the object at the index.
  ///
  /// - Returns: false when its end cannot be found.
  @discardableResult
  private mutating func readObject(_ first: UInt8) -> Bool {
    guard first == UInt8(ascii: "{") else {
      fault(
        .syntax(
          "an object in braces is expected, not \(shown)",
          hint: isList || first != ASCII.comma
            ? scanHint : "objects on lines of their own have no ',' between", index))
      return recover(from: index)
    }
    while true {
      let isEndless = window.bytes.count - index > AccountsReader.longestRow
      do {
        try record.parse(
          window.bytes, from: index, columns: &pass.columns, isLast: window.isLast || isEndless)
        break
      } catch {
        switch error {
        case .needsMore:
          window.more(after: index)
          index = 0
        case .fault(let fault):
          report(fault)
          return recover(from: fault.offset)
        }
      }
    }
    let text = RowText(
      file: pass.input.file, line: position.line, column: position.column, range: index..<record.end)
    let bytes = window.bytes
    for fault in record.faults { report(fault) }
    pass.add(record.cells, bytes, text, at: window.start + index, isGood: record.faults.isEmpty)
    position.pass(bytes[index..<record.end])
    index = record.end
    return true
  }

  /// Goes on with the next line that begins an object, or after the line of the fault; a list ends there.
  private mutating func recover(from offset: Int) -> Bool {
    guard !isList else { return false }
    let bytes = window.bytes
    var end = index + 1
    while end < min(offset, bytes.count),
      !(bytes[end] == UInt8(ascii: "{") && CSVRecord.endsLine(bytes[end - 1]))
    {
      end += 1
    }
    let isBegun =
      end < bytes.count && bytes[end] == UInt8(ascii: "{") && CSVRecord.endsLine(bytes[end - 1])
    while !isBegun, end < bytes.count, !CSVRecord.endsLine(bytes[end]) { end += 1 }
    position.pass(bytes[index..<end])
    index = end
    return true
  }

  /// Passes over a mark.
  private mutating func step() {
    position.pass(window.bytes[index...index])
    index += 1
  }

  /// The next byte that is no blank; nil at the end.
  private mutating func next() -> UInt8? {
    while true {
      let start = index
      while index < window.bytes.count, JSONScan.isBlank(window.bytes[index]) { index += 1 }
      position.pass(window.bytes[start..<index])
      if index < window.bytes.count { return window.bytes[index] }
      if window.isLast { return nil }
      window.more(after: index)
      index = 0
    }
  }

  private var scan: JSONScan { JSONScan(index: index, isLast: true) }
  private var shown: String { scan.shown(window.bytes) }
  private var scanHint: String? { scan.hint(window.bytes) ?? "write a list of objects, or an object a line" }

  private mutating func fault(_ fault: JSONFault, _ code: String? = nil, at place: TextPosition? = nil) {
    var fault = fault
    if let code { fault.code = code }
    report(fault, at: place)
  }

  private mutating func report(_ fault: JSONFault, at place: TextPosition? = nil) {
    if fault.isSyntax { faultCount += 1 }
    let start = place ?? position
    let text = RowText(
      file: pass.input.file, line: start.line, column: start.column,
      range: min(index, fault.offset)..<lineEnd(after: fault.offset))
    pass.report(
      .error(fault.code, fault.message, hint: fault.hint), at: text.place(of: fault.offset, in: window.bytes))
  }

  private func lineEnd(after offset: Int) -> Int {
    let limit = min(window.bytes.count, offset + 4 * RowText.shown)
    return (min(offset, limit)..<limit).first { CSVRecord.endsLine(window.bytes[$0]) } ?? limit
  }
}

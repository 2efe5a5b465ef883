internal import PressDiagnostics

/// What is gathered while rows are read from front to back.
struct AccountsPass {
  let input: AccountsInput
  var columns = AccountColumnNames()
  var findings = CampaignFindings()
  /// Rows that are no blanks, good or not.
  var rowCount = 0
  var syntax: StoredAccounts.Syntax

  /// Whether every row that is no blank is kept; one whose values cannot be told apart is not.
  private(set) var isComplete = true

  private var offsets: [UInt64] = []
  private var faulty: Set<Int> = []
  private var lines: [UInt32] = []
  private var starts: [UInt32] = []

  init(_ input: AccountsInput, _ syntax: StoredAccounts.Syntax) {
    (self.input, self.syntax) = (input, syntax)
  }

  /// The rows, those that say no account among them.
  var stored: StoredAccounts {
    StoredAccounts(
      staged: input.staged, file: input.file, syntax: syntax, columns: columns, offsets: offsets,
      lines: lines, starts: starts, faulty: faulty)
  }

  mutating func report(_ diagnostic: Diagnostic, at place: SourceLocation) {
    findings.add(diagnostic.at(place.position, sourceLine: place.line))
  }

  /// Judges a row and keeps its place.
  ///
  /// - Parameters:
  ///   - offset: of the row in the staged input.
  ///   - isGood: whether nothing was found wrong with it before.
  mutating func add(_ cells: [Cell], _ bytes: [UInt8], _ text: RowText, at offset: Int, isGood: Bool) {
    rowCount += 1
    let damaged = checkValues(cells, bytes, text)
    let found = [columns.number(of: "platform"), columns.number(of: "account"), columns.number(of: "id")].map
    {
      number in number.flatMap { wanted in cells.first { $0.column == wanted } }
    }
    if case .json = syntax {
      for (wanted, cell) in zip(AccountValidator.required, found) where cell == nil {
        let names = cells.map { columns[$0.column] }
        isComplete = false
        // Where the value is there and no text, that has been reported.
        guard isGood else { return }
        return report(
          AccountValidator.missing(wanted, among: names), at: text.place(of: text.range.lowerBound, in: bytes)
        )
      }
    }
    let values = found.map { $0?.text(in: bytes) ?? "" }
    let link = AccountValidator.link(
      id: values[2], platform: values[0], account: values[1], told: Set(damaged.map { columns[$0] }),
      &findings
    ) { column in
      let cell = found[column == "platform" ? 0 : column == "account" ? 1 : 2]
      return text.place(of: cell?.range.lowerBound ?? text.range.lowerBound, in: bytes)
    }
    guard isGood else {
      isComplete = false
      return
    }
    if link == nil || !damaged.isEmpty { faulty.insert(offsets.count) }
    offsets.append(UInt64(offset))
    lines.append(UInt32(truncatingIfNeeded: text.line))
    if case .json = syntax { starts.append(UInt32(truncatingIfNeeded: text.column)) }
  }

  /// Counts a row whose values cannot be told apart, which has been reported.
  mutating func leaveOut() {
    rowCount += 1
    isComplete = false
  }

  /// Reports values that were damaged before they came here.
  ///
  /// - Returns: the columns of those that are errors.
  @discardableResult
  mutating func checkValues(_ cells: [Cell], _ bytes: [UInt8], _ text: RowText) -> Set<Int> {
    var damaged: Set<Int> = []
    for cell in cells {
      guard !cell.range.isEmpty else { continue }
      let isSuspect = cell.form == .escaped || ValueDamage.isSuspect(bytes[cell.range])
      guard isSuspect,
        let fault = ValueDamage.diagnostic(of: cell.text(in: bytes), in: columns[cell.column])
      else { continue }
      if fault.severity == .error { damaged.insert(cell.column) }
      report(fault, at: text.place(of: cell.range.lowerBound, in: bytes))
    }
    return damaged
  }
}

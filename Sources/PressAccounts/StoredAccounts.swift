internal import PressDiagnostics
internal import PressLinks

/// Rows that stay in their file, of which only the places are kept: any number of threads may read them.
final class StoredAccounts: Sendable {
  enum Syntax {
    case csv(delimiter: UInt8)
    case json
  }

  /// Bytes that most rows have less of.
  private static let usual = 1024

  let staged: StagedInput
  let file: String
  let syntax: Syntax
  let columns: AccountColumnNames
  /// Of each row, in the staged input.
  let offsets: [UInt64]
  let lines: [UInt32]
  /// Column of each row's first character; none when all are 1.
  let starts: [UInt32]
  /// Rows that say no account, which has been reported.
  let faulty: Set<Int>

  init(
    staged: StagedInput, file: String, syntax: Syntax, columns: AccountColumnNames, offsets: [UInt64],
    lines: [UInt32], starts: [UInt32], faulty: Set<Int>
  ) {
    self.faulty = faulty
    (self.staged, self.file, self.syntax, self.columns) = (staged, file, syntax, columns)
    (self.offsets, self.lines, self.starts) = (offsets, lines, starts)
  }

  func row(at index: Int) -> AccountRow {
    let offset = Int(offsets[index])
    var size = StoredAccounts.usual
    while true {
      let bytes = staged.bytes(at: offset, atMost: size)
      if let (cells, end) = cells(of: bytes, isLast: offset + bytes.count >= staged.count) {
        let text = RowText(
          file: file, line: Int(lines[index]), column: starts.isEmpty ? 1 : Int(starts[index]), range: 0..<end
        )
        return row(cells, bytes, text, isFaulty: faulty.contains(index))
      }
      size *= 4
    }
  }

  /// The row at the beginning of some bytes; nil when it goes on after them.
  private func cells(of bytes: [UInt8], isLast: Bool) -> (cells: [Cell], end: Int)? {
    switch syntax {
    case .csv(let delimiter):
      var record = CSVRecord()
      return record.parse(bytes, from: 0, by: delimiter, isLast: isLast) ? (record.cells, record.end) : nil
    case .json:
      var record = JSONRecord()
      var columns = columns
      do {
        try record.parse(bytes, from: 0, columns: &columns, isLast: isLast)
      } catch {
        // It was read before: only its end can be missing.
        guard !isLast else { preconditionFailure("a row that was good reads otherwise the second time") }
        return nil
      }
      return (record.cells, record.end)
    }
  }

  private func row(_ cells: [Cell], _ bytes: [UInt8], _ text: RowText, isFaulty: Bool) -> AccountRow {
    var values = Dictionary(uniqueKeysWithValues: columns.named.map { ($0, "") })
    var places: [String: SourceLocation] = [:]
    let known = cells.filter { $0.column < columns.names.count && !columns[$0.column].isEmpty }
    let all = text.places(of: [text.range.lowerBound] + known.map(\.range.lowerBound), in: bytes)
    for (cell, place) in zip(known, all.dropFirst()) {
      values[columns[cell.column]] = cell.text(in: bytes)
      places[columns[cell.column]] = place
    }
    let (platform, account) = (values["platform"] ?? "", values["account"] ?? "")
    let given = values["id"] ?? ""
    if isFaulty {
      return AccountRow(
        id: AccountValidator.id(given, of: platform, account), link: AccountRow.standIn, values: values,
        places: places, place: all[0], isFaulty: true)
    }
    guard let link = try? FollowLink(platform: platform, account: account) else {
      preconditionFailure("a row that was good reads otherwise the second time")
    }
    return AccountRow(
      id: AccountValidator.id(given, link), link: link, values: values, places: places, place: all[0])
  }
}

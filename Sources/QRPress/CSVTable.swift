internal import Foundation
internal import PressDiagnostics
internal import PressTemplates

/// A table of comma-separated values (RFC 4180) that remembers where every field stands.
struct CSVTable {
  struct Field {
    var text: String
    var place: Place
  }

  struct Row {
    var fields: [Field]
    var place: Place
  }

  private(set) var header: [Field] = []
  private(set) var rows: [Row] = []
  private(set) var faults: [Diagnostic] = []

  /// - Parameter text: with or without a byte order mark, any of the three line ends.
  init(parsing text: String, file: String) {
    var reader = CSVReader(text, file: file)
    while let row = reader.next() {
      // Spreadsheets leave rows of nothing but commas behind.
      if row.fields.allSatisfy(\.text.isEmpty) { continue }
      if header.isEmpty { header = row.fields } else { rows.append(row) }
    }
    faults = reader.faults
    for row in rows where row.fields.count > header.count {
      let extra = row.fields[header.count]
      faults.append(
        Diagnostic.error(
          "too-many-fields", "the row has \(row.fields.count) fields, the header \(header.count)",
          hint: "a value with a comma in it stands in double quotes"
        ).at(extra.place.position, sourceLine: extra.place.line))
    }
  }
}

/// One character after another, with line and column.
private struct CSVReader {
  private let lines: [[Character]]
  /// The same, as it is told; what stands in a line shares its text.
  private let texts: [String]
  private let file: String
  private var line = 0
  var faults: [Diagnostic] = []

  init(_ text: String, file: String) {
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let parts = body.split(omittingEmptySubsequences: false, whereSeparator: CSVReader.endsLine)
    lines = parts.map(Array.init)
    texts = parts.map(String.init)
    self.file = file
  }

  /// What editors count lines by, not all that Unicode calls a line's end.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r" || character == "\r\n"
  }

  private func place(line: Int, column: Int) -> Place {
    Place(
      position: SourcePosition(file: file, line: line + 1, column: column + 1),
      line: texts.indices.contains(line) ? texts[line] : "")
  }

  mutating func next() -> CSVTable.Row? {
    guard line < lines.count else { return nil }
    let start = place(line: line, column: 0)
    var fields: [CSVTable.Field] = []
    var column = 0
    while true {
      let here = place(line: line, column: startOfText(column))
      let text = isQuote(column) ? quoted(&column) : plain(&column)
      fields.append(.init(text: text, place: here))
      guard column < lines[line].count else { break }
      // Here stands a comma.
      column += 1
    }
    line += 1
    return CSVTable.Row(fields: fields, place: start)
  }

  /// Where a field's text begins: after a quote, or after blanks.
  private func startOfText(_ column: Int) -> Int {
    if isQuote(column) { return column + 1 }
    return column + lines[line][column...].prefix { $0 == " " || $0 == "\t" }.count
  }

  private func isQuote(_ column: Int) -> Bool { column < lines[line].count && lines[line][column] == "\"" }

  private func plain(_ column: inout Int) -> String {
    let rest = lines[line][column...]
    let end = rest.firstIndex(of: ",") ?? rest.endIndex
    column = end
    return String(rest[..<end]).trimmingCharacters(in: .whitespaces)
  }

  /// A field in quotes, which may hold commas, doubled quotes and line ends.
  private mutating func quoted(_ column: inout Int) -> String {
    let open = place(line: line, column: column)
    var text = ""
    column += 1
    while true {
      guard column < lines[line].count else {
        guard line + 1 < lines.count else {
          faults.append(
            Diagnostic.error("open-quote", "the quote is never closed", hint: "add a double quote at its end")
              .at(open.position, sourceLine: open.line))
          return text
        }
        text.append("\n")
        line += 1
        column = 0
        continue
      }
      let character = lines[line][column]
      column += 1
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard isQuote(column) else { break }
      text.append("\"")
      column += 1
    }
    let rest = lines[line][column...].prefix { $0 != "," }
    if rest.contains(where: { $0 != " " }) {
      let after = place(line: line, column: column)
      faults.append(
        Diagnostic.error(
          "after-quote", "text follows the closing quote", hint: "a quote inside quotes is doubled"
        )
        .at(after.position, sourceLine: after.line))
    }
    column += rest.count
    return text
  }
}

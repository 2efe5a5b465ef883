internal import Foundation
internal import PressDiagnostics
internal import PressLinks
internal import PressTemplates
internal import PressYAML

/// Reads accounts out of a CSV file or an inline list.
struct AccountsReader {
  /// Columns that mean something to qrpress; all others are names for templates.
  static let requiredColumns = ["platform", "account"]

  /// A long number as spreadsheets show it: `2.80E+15`.
  private static var mangled: Regex<(Substring, Substring?)> { /^[0-9]([.,][0-9]+)?E\+[0-9]+$/ }

  private(set) var rows: [AccountRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the columns, in the order in which they appear.
  private(set) var columns: [String] = []

  mutating func read(csv text: String, file: String) {
    let table = CSVTable(parsing: text, file: file)
    diagnostics += table.faults
    guard !table.header.isEmpty else {
      diagnostics.append(
        Diagnostic.error(
          "no-rows", "the file is empty", hint: "the first line names the columns: id,platform,account"
        )
        .at(SourcePosition(file: file, line: 1, column: 1)))
      return
    }
    columns = table.header.map(\.text)
    guard checkHeader(table.header) else { return }
    for row in table.rows {
      var values: [String: String] = [:]
      var places: [String: Place] = [:]
      for (name, field) in zip(table.header, row.fields) {
        values[name.text] = field.text
        places[name.text] = field.place
      }
      for name in table.header where values[name.text] == nil { values[name.text] = "" }
      add(values, places, at: row.place)
    }
    if table.rows.isEmpty, table.faults.isEmpty {
      diagnostics.append(
        Diagnostic.error("no-rows", "the file has a header but no rows")
          .at(SourcePosition(file: file, line: 1, column: 1), sourceLine: table.header[0].place.line))
    }
  }

  mutating func read(inline list: YAMLValue) {
    if list.list().isEmpty { list.error("no-rows", "there are no accounts") }
    for item in list.list() {
      guard let mapping = item.openMapping(of: "an account") else { continue }
      var values: [String: String] = [:]
      var places: [String: Place] = [:]
      for (name, entry) in mapping.entries {
        let place = Place(position: entry.value.position, line: entry.value.sourceLine)
        for (flat, text) in entry.value.localizedText(of: "'\(name)'")?.flattened(under: name) ?? [] {
          values[flat] = text
          places[flat] = place
          if !columns.contains(flat) { columns.append(flat) }
        }
      }
      add(values, places, at: Place(position: item.position, line: item.sourceLine))
    }
  }

  /// Names the columns that are missing or stand twice.
  private mutating func checkHeader(_ header: [CSVTable.Field]) -> Bool {
    let names = header.map(\.text)
    var isGood = true
    for wanted in AccountsReader.requiredColumns where !names.contains(wanted) {
      isGood = false
      let near = Suggestion.nearest(to: wanted, among: names)
      diagnostics.append(
        Diagnostic.error(
          "missing-column", "there is no column '\(wanted)'",
          hint: near.map { "is '\($0)' meant to be '\(wanted)'?" }
            ?? "the first line names the columns: id,platform,account"
        ).at(header[0].place.position, sourceLine: header[0].place.line))
    }
    for (index, field) in header.enumerated() where names[..<index].contains(field.text) {
      isGood = false
      diagnostics.append(
        Diagnostic.error("duplicate-column", "the column '\(field.text)' stands twice")
          .at(field.place.position, sourceLine: field.place.line))
    }
    return isGood
  }

  private mutating func add(_ values: [String: String], _ places: [String: Place], at place: Place) {
    let platform = values["platform"] ?? ""
    let account = values["account"] ?? ""
    do {
      let link = try FollowLink(platform: platform, account: account)
      let accountPlace = places["account"] ?? place
      diagnostics += link.warnings.map { $0.at(accountPlace.position, sourceLine: accountPlace.line) }
      let given = values["id"] ?? ""
      // The pattern is compiled each time: few ids have what it begins with.
      if given.contains("E+"), given.contains(AccountsReader.mangled) {
        let at = places["id"] ?? place
        diagnostics.append(
          Diagnostic.error(
            "mangled-number", "'\(given)' is what a spreadsheet made of an id: its digits are lost",
            hint: "format the column as text, then enter the id again"
          ).at(at.position, sourceLine: at.line))
        return
      }
      let id = given.isEmpty ? SafeName.make("\(link.platform.key)-\(link.account)") : given
      rows.append(AccountRow(id: id, link: link, values: values, places: places, place: place))
    } catch {
      let column = error.inPlatform ? "platform" : "account"
      var at = places[column] ?? place
      if !error.inPlatform, let offset = error.offset, offset <= account.count {
        at.position.column += offset
      }
      diagnostics.append(error.diagnostic.at(at.position, sourceLine: at.line))
    }
  }
}

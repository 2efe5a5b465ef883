internal import PressDiagnostics
internal import PressLinks
internal import PressTemplates
package import PressYAML

/// Reads accounts once, from front to back: tells what is wrong with every row and keeps where each good one is.
package struct AccountsReader {
  package init() {}

  /// Bytes of a row; more is a quote or a brace that is not closed.
  static let longestRow = 1 << 20

  /// What was found good.
  package private(set) var rows = AccountRows([])
  package var findings = CampaignFindings()
  /// The names of the columns, in the order in which they appear.
  package private(set) var columns: [String] = []

  package mutating func read(_ input: AccountsInput) {
    switch input.format {
    case .csv:
      var reading = CSVReading(input)
      reading.read()
      (rows, findings, columns) = (
        AccountRows(reading.pass.stored), reading.pass.findings, reading.pass.columns.named
      )
    case .json:
      var reading = JSONReading(input)
      reading.read()
      (rows, findings, columns) = (
        AccountRows(reading.pass.stored), reading.pass.findings, reading.pass.columns.named
      )
    }
  }

  /// A list in the campaign's own file, which stays in memory.
  package mutating func read(inline list: YAMLValue) {
    var good: [AccountRow] = []
    if list.list().isEmpty { list.error("no-rows", "there are no accounts") }
    for item in list.list() {
      guard let mapping = item.openMapping(of: "an account") else { continue }
      var values: [String: String] = [:]
      var places: [String: SourceLocation] = [:]
      for (name, entry) in mapping.entries {
        let place = SourceLocation(position: entry.value.position, line: entry.value.sourceLine)
        for (flat, text) in entry.value.localizedText(of: "'\(name)'")?.flattened(under: name) ?? [] {
          values[flat] = LineEnds.lineFeeds(in: text)
          places[flat] = place
          if !columns.contains(flat) { columns.append(flat) }
          if let fault = ValueDamage.diagnostic(of: text, isLink: flat == "account") {
            findings.add(fault.at(place.position, sourceLine: place.line))
          }
        }
      }
      let place = SourceLocation(position: item.position, line: item.sourceLine)
      if let row = row(values, places, at: place) { good.append(row) }
    }
    rows = AccountRows(good)
  }

  private mutating func row(
    _ values: [String: String], _ places: [String: SourceLocation], at place: SourceLocation
  ) -> AccountRow? {
    for wanted in AccountValidator.required where values[wanted] == nil {
      findings.add(
        AccountValidator.missing(wanted, among: Array(values.keys.sorted()))
          .at(place.position, sourceLine: place.line))
      return nil
    }
    let id = values["id"] ?? ""
    let link = AccountValidator.link(
      id: id, platform: values["platform"] ?? "", account: values["account"] ?? "", &findings
    ) { places[$0] ?? place }
    return link.map {
      AccountRow(id: AccountValidator.id(id, $0), link: $0, values: values, places: places, place: place)
    }
  }
}

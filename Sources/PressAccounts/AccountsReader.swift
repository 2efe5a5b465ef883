package import PressDiagnostics
internal import PressLinks
internal import PressTemplates
package import PressYAML

/// Reads accounts once, from front to back: reports what is wrong with every row and keeps where each good one is.
package struct AccountsReader {
  package init() {}

  /// Bytes of a row; more is a quote or a brace that is not closed.
  static let longestRow = 1 << 20

  /// The rows, those that say no account among them.
  package private(set) var rows = AccountRows([])
  /// Whether every row is among `rows`; one whose values cannot be told apart is not.
  package private(set) var isComplete = true
  package var findings = CampaignFindings()
  /// The names of the columns, in the order in which they appear.
  package private(set) var columns: [String] = []

  /// Takes note of accounts that cannot be read, so that what is wrong beside them is told with it.
  package mutating func miss(_ diagnostics: [Diagnostic]) {
    findings.add(diagnostics)
    isComplete = false
  }

  package mutating func read(_ input: AccountsInput) {
    switch input.format {
    case .csv:
      var reading = CSVReading(input)
      reading.read()
      (rows, findings, columns) = (
        AccountRows(reading.pass.stored), reading.pass.findings, reading.pass.columns.named
      )
      isComplete = reading.pass.isComplete
    case .json:
      var reading = JSONReading(input)
      reading.read()
      (rows, findings, columns) = (
        AccountRows(reading.pass.stored), reading.pass.findings, reading.pass.columns.named
      )
      isComplete = reading.pass.isComplete
    }
  }

  /// A list in the campaign's own file, which stays in memory.
  package mutating func read(inline list: YAMLValue) {
    var read: [AccountRow] = []
    if list.list().isEmpty { list.error("no-rows", "there are no accounts") }
    for item in list.list() {
      guard let mapping = item.openMapping(of: "an account") else { continue }
      var values: [String: String] = [:]
      var places: [String: SourceLocation] = [:]
      var damaged: Set<String> = []
      for (name, entry) in mapping.entries {
        let place = SourceLocation(position: entry.value.position, line: entry.value.sourceLine)
        for (flat, text) in entry.value.localizedText(of: "'\(name)'")?.flattened(under: name) ?? [] {
          values[flat] = LineEnds.lineFeeds(in: text)
          places[flat] = place
          if !columns.contains(flat) { columns.append(flat) }
          if let fault = ValueDamage.diagnostic(of: text, in: flat) {
            if fault.severity == .error { damaged.insert(flat) }
            findings.add(fault.at(place.position, sourceLine: place.line))
          }
        }
      }
      let place = SourceLocation(position: item.position, line: item.sourceLine)
      if let row = row(values, places, at: place, damaged) {
        read.append(row)
      } else {
        isComplete = false
      }
    }
    rows = AccountRows(read)
  }

  private mutating func row(
    _ values: [String: String], _ places: [String: SourceLocation], at place: SourceLocation,
    _ damaged: Set<String>
  ) -> AccountRow? {
    for wanted in AccountValidator.required where values[wanted] == nil {
      findings.add(
        AccountValidator.missing(wanted, among: Array(values.keys.sorted()))
          .at(place.position, sourceLine: place.line))
      return nil
    }
    let (id, platform, account) = (values["id"] ?? "", values["platform"] ?? "", values["account"] ?? "")
    let link = AccountValidator.link(
      id: id, platform: platform, account: account, told: damaged, &findings
    ) { places[$0] ?? place }
    return AccountRow(
      id: AccountValidator.id(id, of: link?.platform.key ?? platform, link?.account ?? account),
      link: link ?? AccountRow.standIn, values: values, places: places, place: place,
      isFaulty: link == nil || !damaged.isEmpty)
  }
}

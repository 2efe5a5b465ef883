internal import PressDiagnostics
internal import PressLinks
internal import PressTemplates
internal import PressYAML

/// Reads accounts once, from front to back: tells what is wrong with every row and keeps where each good one is.
struct AccountsReader {
  /// Bytes of a row; more is a quote or a brace that is not closed.
  static let longestRow = 1 << 20

  /// What was found good.
  private(set) var rows = AccountRows([])
  var findings = CampaignFindings()
  /// The names of the columns, in the order in which they appear.
  private(set) var columns: [String] = []

  mutating func read(_ input: AccountsInput) {
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
  mutating func read(inline list: YAMLValue) {
    var good: [AccountRow] = []
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
          if let fault = ValueDamage.diagnostic(of: text) {
            findings.add(fault.at(place.position, sourceLine: place.line))
          }
        }
      }
      let place = Place(position: item.position, line: item.sourceLine)
      if let row = row(values, places, at: place) { good.append(row) }
    }
    rows = AccountRows(good)
  }

  private mutating func row(
    _ values: [String: String], _ places: [String: Place], at place: Place
  ) -> AccountRow? {
    for wanted in AccountJudge.required where values[wanted] == nil {
      findings.add(
        AccountJudge.missing(wanted, among: Array(values.keys.sorted()))
          .at(place.position, sourceLine: place.line))
      return nil
    }
    let id = values["id"] ?? ""
    let link = AccountJudge.link(
      id: id, platform: values["platform"] ?? "", account: values["account"] ?? "", &findings
    ) { places[$0] ?? place }
    return link.map {
      AccountRow(id: AccountJudge.id(id, $0), link: $0, values: values, places: places, place: place)
    }
  }
}

/// What happened to a value before it came here.
enum ValueDamage {
  static func diagnostic(of text: String) -> Diagnostic? {
    if text.utf8.first == UInt8(ascii: "#"), let fault = SpreadsheetDamage.fault(in: text) { return fault }
    return Mojibake.isSuspect(Array(text.utf8)[...]) ? Mojibake.diagnostic(of: text) : nil
  }
}

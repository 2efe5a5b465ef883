internal import PressAccounts
internal import PressDiagnostics

/// What a campaign would leave out of its assets without a fault in anything: accounts, and names of templates.
struct PlanOmissions: Sendable {
  /// Of each account whether some asset has a code of it.
  private var isShown: [Bool]
  /// Of each account whether some spec's `where:` leaves it.
  private var isTaken: [Bool]
  /// By template and name, the records that give nothing.
  private var empty: [Name: Records] = [:]
  /// Names in the order in which they were found.
  private var names: [Name] = []
  /// By template, how many records it was filled for.
  private var counts: [String: Int] = [:]

  private struct Name: Hashable {
    var template: String
    var name: String
  }

  private struct Records {
    var count = 0
    var first: [String] = []
  }

  /// Records and lines that are named of those that a warning is about.
  private static let maximumNamed = 5

  init(accounts: Int) {
    isShown = Array(repeating: false, count: accounts)
    isTaken = isShown
  }

  /// Enters one version of a record.
  ///
  /// - Parameters:
  ///   - members: places of its rows among the accounts.
  ///   - shown: of these, those that stand in a code; indices into `members`.
  ///   - empty: names of the template for which it gives nothing.
  mutating func enter(
    _ key: String, _ members: ArraySlice<UInt32>, shown: [Int], empty names: Set<String>, of template: String
  ) {
    for member in members { isTaken[Int(member)] = true }
    for index in shown { isShown[Int(members[members.startIndex + index])] = true }
    counts[template, default: 0] += 1
    for name in names.sorted() {
      let name = Name(template: template, name: name)
      if empty[name] == nil { self.names.append(name) }
      empty[name, default: Records()].count += 1
      if empty[name, default: Records()].first.count < PlanOmissions.maximumNamed,
        empty[name]?.first.contains(key) != true
      {
        empty[name]?.first.append(key)
      }
    }
  }

  /// A warning a kind.
  ///
  /// - Parameters:
  ///   - columns: of the accounts, for who named one otherwise.
  func findings(_ rows: AccountRows, columns: [String]) -> [Diagnostic] {
    let unshown = isShown.indices.filter { isTaken[$0] && !isShown[$0] }
    let untaken = isShown.indices.filter { !isTaken[$0] }
    var findings: [Diagnostic] = []
    if let first = unshown.first {
      findings.append(
        at(
          rows[first],
          .warning(
            "unshown-account",
            "\(unshown.count) of \(isShown.count) accounts stand\(unshown.count == 1 ? "s" : "") in no code: "
              + named(unshown.map { "'\(rows[$0].id)'" }),
            hint: "take a template with more code slots, or say under 'codes:' which accounts it shows")))
    }
    if let first = untaken.first {
      findings.append(
        at(
          rows[first],
          Diagnostic(
            .note, code: "unused-account",
            "\(untaken.count) of \(isShown.count) accounts are left out by 'where:': "
              + named(
                untaken.prefix(PlanOmissions.maximumNamed + 1).map { "'\(rows[$0].id)'" }, of: untaken.count))
        ))
    }
    for name in names {
      guard let records = empty[name], let count = counts[name.template] else { continue }
      let share = records.count == count ? "for every record" : "for \(records.count) of \(count) records"
      let who =
        records.count == count
        ? "" : ": " + named(records.first.map { "'\($0)'" }, of: max(records.count, records.first.count))
      findings.append(
        .warning(
          "empty-name", "'\(name.name)' of the template '\(name.template)' stays empty \(share)\(who)",
          hint:
            "add a column '\(name.name)', or give it under 'set:'; the columns are \(columns.joined(separator: ", "))"
        ))
    }
    return findings
  }

  private func named(_ names: [String], of count: Int? = nil) -> String {
    let shown = names.prefix(PlanOmissions.maximumNamed)
    return shown.joined(separator: ", ") + ((count ?? names.count) > shown.count ? " …" : "")
  }

  private func at(_ row: AccountRow, _ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.at(row.place.position, sourceLine: row.place.line)
  }
}

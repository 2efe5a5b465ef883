internal import PressDiagnostics

/// The names of a table's columns, as its first line has them.
struct AccountHeader {
  /// As they are meant: those that are called nearly as one that is known by that name, once that was found.
  private(set) var names: [String]
  let places: [SourceLocation]
  private(set) var findings: [(Diagnostic, SourceLocation)] = []

  init(names: [String], places: [SourceLocation]) {
    (self.names, self.places) = (names, places)
  }

  var isGood: Bool { findings.allSatisfy { $0.0.severity != .error } }

  /// Whether the rows can be told apart by column all the same, so that what is wrong with them is told in the same run.
  private(set) var isReadable = true

  /// Finds the columns that are missing, stand twice, or are called otherwise than is known.
  mutating func check() {
    guard let first = places.first else { return }
    if names.count > AccountColumnNames.maximum {
      isReadable = false
      report(
        .error("too-many-columns", "the table has more than \(AccountColumnNames.maximum) columns"), at: first
      )
      return
    }
    checkRequired(first)
    var seen: Set<String> = []
    for (name, place) in zip(names, places) where !name.isEmpty && !seen.insert(name).inserted {
      isReadable = false
      report(.error("duplicate-column", "the column '\(name)' stands twice"), at: place)
    }
    if !names.contains("id"), let index = index(meaning: "id") {
      report(
        .error(
          "misspelt-column", "the column '\(names[index])' is probably meant to be 'id'", hint: "call it 'id'"
        ),
        at: places[index])
      names[index] = "id"
    }
    guard !names.contains(where: { $0 == "name" || $0.hasPrefix("name.") }) else { return }
    for (name, place) in zip(names, places) {
      guard let meant = ColumnGuess.dotted(name) else { continue }
      report(
        .warning(
          "misspelt-column", "the column '\(name)' is not '\(meant)', which captions take their text from",
          hint: "call it '\(meant)'"),
        at: place)
    }
  }

  private mutating func checkRequired(_ first: SourceLocation) {
    let missing = AccountValidator.required.filter { !names.contains($0) }
    if missing.count == AccountValidator.required.count,
      let index = names.firstIndex(where: AccountHeader.isFullWidth)
    {
      isReadable = false
      report(
        .error(
          "full-width-separator", "the columns are separated by full-width marks",
          hint: "write ',' instead of '，'"),
        at: places[index])
      return
    }
    for wanted in missing {
      let near = ColumnGuess.nearest(to: wanted, among: names)
      report(
        .error(
          "missing-column", "there is no column '\(wanted)'",
          hint: near.map { "is '\($0)' meant to be '\(wanted)'?" }
            ?? "the first line names the columns: id,platform,account"),
        at: near.flatMap(names.firstIndex).map { places[$0] } ?? first)
      if let index = near.flatMap(names.firstIndex) { names[index] = wanted } else { isReadable = false }
    }
  }

  private static func isFullWidth(_ name: String) -> Bool { name.contains { "，；、".contains($0) } }

  /// The column that is called nearly as one that is known.
  private func index(meaning wanted: String) -> Int? {
    ColumnGuess.nearest(to: wanted, among: names).flatMap(names.firstIndex)
  }

  private mutating func report(_ diagnostic: Diagnostic, at place: SourceLocation) {
    findings.append((diagnostic, place))
  }
}

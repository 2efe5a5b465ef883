internal import PressAccounts
internal import PressDiagnostics
internal import PressFiles

extension Record {
  /// What rows of one record say otherwise than the first of them, where a template takes but one: the rest is left out.
  ///
  /// - Parameters:
  ///   - names: those that the template takes from the record.
  ///   - languages: those that the asset speaks.
  func differences(in names: Set<String>, languages: [String]) -> [Diagnostic] {
    guard rows.count > 1 else { return [] }
    let columns = names.flatMap { name in [name] + languages.map { "\(name).\($0)" } }
    return Set(columns).subtracting(["id"]).sorted().flatMap(differences)
  }

  private func differences(of column: String) -> [Diagnostic] {
    let given = rows.filter { $0.values[column]?.isEmpty == false }
    guard let first = given.first else { return [] }
    return given.dropFirst().filter { $0.values[column] != first.values[column] }.map { row in
      let place = row.place(of: column)
      return Diagnostic.warning(
        "differing-values",
        "\(TerminalEscaping.quoted(row.values[column] ?? "")) of '\(column)' is left out: "
          + "'\(key)' has \(TerminalEscaping.quoted(first.values[column] ?? "")) in line \(first.place(of: column).position.line)",
        hint: "write the same in all rows of a record, or leave it empty in all but one"
      ).at(place.position, sourceLine: place.line)
    }
  }
}

package import PressDiagnostics
internal import PressLinks

/// What one asset is made for: a row, or all rows of a group.
package struct Record: Sendable {
  /// The id, or the group's value.
  package var key: String
  /// The key made safe for a file's name.
  package var name: String
  package var rows: [AccountRow]
  package var place: SourceLocation

  package init(
    key: String, name: String, rows: [AccountRow], place: SourceLocation
  ) {
    self.key = key
    self.name = name
    self.rows = rows
    self.place = place
  }

  /// What every asset of the record may name: the first value that is not empty among its rows.
  package var values: [String: String] {
    rows.reduce(into: ["id": key]) { all, row in
      for (column, value) in row.values where (all[column] ?? "").isEmpty { all[column] = value }
    }
  }

  /// Rows that a slot may be filled from, by platform or by id.
  package func row(called name: String) -> AccountRow? {
    rows.first { $0.id == name } ?? rows.first { $0.platformKey == PlatformName.key(name) }
  }
}

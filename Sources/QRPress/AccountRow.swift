internal import PressLinks
internal import PressTemplates

/// One row of accounts: a presence on a platform, and whatever else its columns say.
struct AccountRow: Sendable {
  var id: String
  var link: FollowLink
  /// Every column by its name.
  var values: [String: String]
  /// Where each column's value stands.
  var places: [String: Place]
  var place: Place

  func place(of column: String) -> Place { places[column] ?? place }
}

/// What one asset is made for: a row, or all rows of a group.
struct Record: Sendable {
  /// The id, or the group's value.
  var key: String
  /// The key made safe for a file's name.
  var name: String
  var rows: [AccountRow]
  var place: Place

  /// What every asset of the record may name: the first value that is not empty among its rows.
  var values: [String: String] {
    rows.reduce(into: ["id": key]) { all, row in
      for (column, value) in row.values where (all[column] ?? "").isEmpty { all[column] = value }
    }
  }

  /// Rows that a slot may be filled from, by platform or by id.
  func row(called name: String) -> AccountRow? {
    rows.first { $0.id == name } ?? rows.first { $0.link.platform.key == PlatformName.key(name) }
  }
}

/// Platform names as people write them.
enum PlatformName {
  /// The key of a platform that goes by a name; the name itself when no platform does.
  static func key(_ name: String) -> String {
    Platform.named(name)?.key ?? name
  }

  static func isUnknown(_ name: String) -> Bool { Platform.named(name) == nil }
}

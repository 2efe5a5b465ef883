internal import PressAccounts
internal import PressDiagnostics
internal import PressFiles
internal import PressTemplates

/// The records that a spec makes its assets for: each row that `where:` leaves, or each group of them.
///
/// It holds the places of rows; a record is read when it is asked for.
struct RecordList: Sendable {
  private let rows: AccountRows
  private let group: String?
  /// Places of rows, record after record.
  private var members: [UInt32] = []
  /// Where each record's members begin; empty when every row is a record.
  private var starts: [UInt32] = []

  /// - Parameter findings: rows that belong to no group are reported there.
  init(for spec: Campaign.AssetSpec, of source: Campaign.RecordSource, _ findings: inout CampaignFindings) {
    (rows, group) = (source.rows, source.group)
    guard let group else {
      members =
        spec.filter.isEmpty
        ? rows.indices.map(UInt32.init)
        : rows.indices.lazy.filter { [rows] in spec.takes(rows[$0]) }.map(UInt32.init)
      return
    }
    var places: [String: Int] = [:]
    var groups: [[UInt32]] = []
    for (index, row) in zip(rows.indices, rows) where spec.takes(row) {
      let value = row.values[group] ?? ""
      guard !value.isEmpty else {
        let place = row.place(of: group)
        findings.add(
          Diagnostic.error(
            "no-group", "the row has no '\(group)', by which the rows are grouped",
            hint: "give it one; a value of its own makes the row a record by itself"
          ).at(place.position, sourceLine: place.line))
        continue
      }
      let place = places[value] ?? groups.count
      if place == groups.count {
        places[value] = place
        groups.append([])
      }
      groups[place].append(UInt32(index))
    }
    for group in groups {
      starts.append(UInt32(members.count))
      members += group
    }
  }

  var count: Int { group == nil ? members.count : starts.count }
  var isEmpty: Bool { members.isEmpty }

  /// Places of a record's rows among the campaign's.
  func members(of index: Int) -> ArraySlice<UInt32> {
    guard group != nil else { return members[index...index] }
    return members[Int(starts[index])..<(index + 1 < starts.count ? Int(starts[index + 1]) : members.count)]
  }

  /// Reads a record.
  ///
  /// - Parameter index: 0 ..< count, in the order in which the first row of each appears.
  func record(at index: Int) -> Record {
    guard let group else {
      let row = rows[Int(members[index])]
      return Record(key: row.id, name: FileNameSanitizer.make(row.id), rows: [row], place: row.place)
    }
    let found = members(of: index).map { rows[Int($0)] }
    let value = found[0].values[group] ?? ""
    return Record(
      key: value, name: FileNameSanitizer.make(value), rows: found, place: found[0].place(of: group))
  }
}

extension Campaign.AssetSpec {
  /// Whether `where:` leaves a row.
  fileprivate func takes(_ row: AccountRow) -> Bool {
    filter.allSatisfy { column, value in
      let found = row.values[column] ?? ""
      return column == "platform" ? PlatformName.key(found) == PlatformName.key(value) : found == value
    }
  }
}

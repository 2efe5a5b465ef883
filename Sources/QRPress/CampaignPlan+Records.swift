internal import PressDiagnostics
internal import PressTemplates

extension CampaignPlan {
  /// What a wish makes its assets for: each row that 'where:' leaves, or each group of them.
  mutating func records(for wish: Campaign.AssetWish) -> [Record] {
    let rows = campaign.records.rows.filter { row in
      wish.filter.allSatisfy { column, value in
        let found = row.values[column] ?? ""
        return column == "platform" ? PlatformName.key(found) == PlatformName.key(value) : found == value
      }
    }
    guard let group = campaign.records.group else {
      return rows.map { Record(key: $0.id, name: SafeName.make($0.id), rows: [$0], place: $0.place) }
    }
    var order: [String] = []
    var groups: [String: [AccountRow]] = [:]
    for row in rows {
      let value = row.values[group] ?? ""
      guard !value.isEmpty else {
        let place = row.place(of: group)
        tell(
          Diagnostic.error(
            "no-group", "'\(row.id)' has no '\(group)', by which the rows are grouped",
            hint: "give it one; a value of its own makes the row a record by itself"
          ).at(place.position, sourceLine: place.line))
        continue
      }
      if groups[value] == nil { order.append(value) }
      groups[value, default: []].append(row)
    }
    return order.map { value in
      let members = groups[value] ?? []
      return Record(key: value, name: SafeName.make(value), rows: members, place: members[0].place(of: group))
    }
  }
}

package import PressDiagnostics
package import PressLinks

/// One row of accounts: a presence on a platform, and whatever else its columns say.
package struct AccountRow: Sendable {
  package var id: String
  package var link: FollowLink
  /// Every column by its name.
  package var values: [String: String]
  /// Where each column's value stands.
  package var places: [String: SourceLocation]
  package var place: SourceLocation

  package init(
    id: String, link: FollowLink, values: [String: String], places: [String: SourceLocation],
    place: SourceLocation
  ) {
    self.id = id
    self.link = link
    self.values = values
    self.places = places
    self.place = place
  }

  package func place(of column: String) -> SourceLocation { places[column] ?? place }
}

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
  /// Whether the row says no account that can be followed, which has been reported: its link stands in for one, so
  /// that the rest of the row is looked at in the same run.
  package var isFaulty = false

  package init(
    id: String, link: FollowLink, values: [String: String], places: [String: SourceLocation],
    place: SourceLocation, isFaulty: Bool = false
  ) {
    self.isFaulty = isFaulty
    self.id = id
    self.link = link
    self.values = values
    self.places = places
    self.place = place
  }

  /// What a faulty row has for a link.
  package static let standIn: FollowLink = {
    guard let link = try? FollowLink(platform: "text", account: "-") else {
      preconditionFailure("a text is an account")
    }
    return link
  }()

  /// The platform that the row is for; as far as its name is known where the row is faulty.
  package var platformKey: String {
    isFaulty ? PlatformName.key(values["platform"] ?? "") : link.platform.key
  }

  package func place(of column: String) -> SourceLocation { places[column] ?? place }
}

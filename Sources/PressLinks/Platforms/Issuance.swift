/// Where a platform's follow links come from.
package enum Issuance: String, Sendable, Hashable, CaseIterable {
  /// Only the platform hands them out: they are read from its image, share sheet or API.
  case issued
  /// They follow by rule from a handle or an id.
  case derivable
  case both
}

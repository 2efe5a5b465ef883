/// What a platform's links do with utm parameters.
package enum TrackingPolicy: Sendable, Hashable {
  /// They survive in the query.
  case tolerated
  /// They go, escaped, inside the value of `referrer`.
  case insideReferrer
  /// They break the link or get lost. `instead` names parameters of the platform's own.
  case refused(instead: [String] = [])
}

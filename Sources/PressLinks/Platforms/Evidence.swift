/// How well a platform's rules are known; the strongest of its sources.
package enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// The platform's own documentation.
  case documented
  /// Documentation by third parties.
  case reported
  /// Shapes seen in real links: a breach is a warning.
  case sampled
  /// General knowledge: a breach is a warning.
  case assumed
}

/// How long a link works.
package enum Permanence: Sendable, Hashable {
  /// As long as the account keeps its name.
  case permanent
  /// So many days from when it was handed out, which the link does not tell.
  case days(Int)
  /// Until a time in seconds since 1970, where it can be known offline.
  case temporary(expires: UInt32?)
  /// The link does not say, or its owner can reset it.
  case unknown
}

extension Permanence {
  /// The shorter of two, as far as that can be told: what holds a link lasts no longer than the link.
  func limited(by other: Permanence) -> Permanence {
    switch (self, other) {
    case (.days, _), (_, .permanent), (_, .unknown): self
    case (_, .days): other
    case (.temporary(let mine?), .temporary(let others?)): .temporary(expires: min(mine, others))
    case (.temporary(.some), .temporary(nil)): self
    case (_, .temporary): other
    }
  }

  /// `2014-08-14`, in Universal Time.
  package static func day(secondsSince1970 seconds: Int) -> String {
    CalendarDay(secondsSince1970: seconds).description
  }
}

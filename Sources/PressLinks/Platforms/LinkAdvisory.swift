import PressDiagnostics

/// What must be said before a kind of link is printed.
enum LinkAdvisory: Sendable, Hashable {
  case appOnly
  case mayExpire(String)
  case temporary(String)
  /// An app's own short link, which does not tell whether it leads to an account; whose.
  case shortLink(String)
  /// Dead after so many days, whatever is done; what it is, in words.
  case dies(days: Int, String)

  static let expiringCode = "expiring-link"
  static let expiredCode = "expired-link"

  /// What is said of links that are dead, or will be before the print is worn: print makes a fault of it.
  static let deadCodes: Set<String> = [expiringCode, expiredCode]
  /// All that is said of how long a link lives, which is true of it however it was written.
  static let lifetimeCodes: Set<String> = [
    expiringCode, expiredCode, "temporary-link", "may-expire", "session-link", "shortener", "dynamic-code",
    "ended-service", "tunnel-link",
  ]

  /// What to print instead of a link that dies.
  static let lasting =
    "print a code that stays, such as an official account's, or a page of your own that shows the current one"

  func warning(about link: String) -> Diagnostic {
    switch self {
    case .appOnly:
      return .warning(
        "app-only-link", "\(Quotation.of(link)) opens only where its app is installed",
        hint: "a phone's camera does not open it; print a web link where there is one")
    case .mayExpire(let hint):
      return .warning("may-expire", "\(Quotation.of(link)) may be temporary", hint: hint)
    case .temporary(let hint):
      return .warning("temporary-link", "\(Quotation.of(link)) is temporary", hint: hint)
    case .shortLink(let owner):
      return Diagnostic(
        .note, code: "share-code",
        "\(Quotation.of(link)) is a short link of \(owner)'s, which does not tell where it leads",
        hint: "open it once: such links are made for posts and campaigns as well as for accounts")
    case .dies(let days, let what):
      return .warning(
        LinkAdvisory.expiringCode,
        "\(Quotation.of(link)) is \(what): it is dead \(days) days after it was made",
        hint: LinkAdvisory.lasting)
    }
  }

  /// What is said of a link that ends at a time.
  ///
  /// - Parameters:
  ///   - expires: seconds since 1970; nil where the link does not tell.
  ///   - today: the same; nil when nobody asks.
  ///   - what: the rest of a sentence about the link.
  static func ending(
    _ link: String, at expires: UInt32?, today: Int?, what: String = "is temporary", hint: String
  ) -> Diagnostic {
    guard let expires else {
      return .warning("temporary-link", "\(Quotation.of(link)) \(what)", hint: hint)
    }
    let day = CalendarDay(secondsSince1970: Int(expires))
    if let today, Int(expires) <= today {
      return .warning(expiredCode, "\(Quotation.of(link)) expired on \(day)", hint: hint)
    }
    return .warning("temporary-link", "\(Quotation.of(link)) \(what): it expires on \(day)", hint: hint)
  }
}

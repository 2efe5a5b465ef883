import PressDiagnostics

/// What must be said before a kind of link is printed.
enum LinkAdvisory: Sendable, Hashable {
  case appOnly
  case mayExpire(String)
  case temporary(String)
  /// Dead after so many days, whatever is done; what it is, in words.
  case dies(days: Int, String)

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
    case .dies(let days, let what):
      return .warning(
        "expiring-link", "\(Quotation.of(link)) is \(what): it is dead \(days) days after it was made",
        hint: LinkAdvisory.lasting)
    }
  }
}

/// What rules for a medium (`@media`) come to for a drawing that is seen on a screen and on paper, and stands still.
enum MediaQuery {
  enum Reading: Hashable {
    /// On a screen and on paper.
    case always
    /// On neither.
    case never
    /// On one of them; the way out.
    case depends(hint: String)
    case unknown
  }

  /// - Parameter text: one or more queries with commas between them; nothing is all.
  static func read(_ text: Substring) -> Reading {
    let queries = text.lowercased().split(separator: ",").map { query in
      query.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    var held: Media = queries.isEmpty ? .both : []
    for query in queries {
      guard let one = media(of: query) else { return .unknown }
      held.formUnion(one)
    }
    switch held {
    case .both: return .always
    case []: return .never
    default:
      return .depends(
        hint: "the same drawing is seen on a screen and on paper: "
          + "take the rules out, or let them hold without '@media'")
    }
  }

  private struct Media: OptionSet {
    let rawValue: Int
    static let screen = Media(rawValue: 1)
    static let print = Media(rawValue: 2)
    static let both: Media = [.screen, .print]
  }

  /// Where a query holds; nil for one that is not understood.
  private static func media(of words: [String]) -> Media? {
    var (media, rest, isFirst) = (Media.both, words[...], true)
    let isReversed = rest.first == "not"
    let isPlain = !isReversed && rest.first != "only"
    if isReversed || rest.first == "only" { rest = rest.dropFirst() }
    // A condition may be written with spaces in it.
    let parts = rest.joined(separator: " ").components(of: " and ")
    // Without a medium 'only' is no query, and 'not' speaks of one condition.
    if parts.first?.hasPrefix("(") ?? true, !isPlain, !isReversed || parts.count > 1 { return nil }
    for part in parts {
      switch part.filter({ $0 != " " }) {
      case "all" where isFirst: break
      case "screen" where isFirst: media = .screen
      case "print" where isFirst: media = .print
      // Other media are neither.
      case "speech" where isFirst, "tty" where isFirst, "tv" where isFirst, "projection" where isFirst,
        "handheld" where isFirst, "braille" where isFirst, "embossed" where isFirst, "aural" where isFirst:
        media = []
      case "(prefers-color-scheme:light)", "(prefers-reduced-motion:no-preference)": break
      // No scheme of that name is left: it holds nowhere, and what it is taken from does not either.
      case "(prefers-color-scheme:no-preference)": return []
      case "(prefers-color-scheme:dark)", "(prefers-reduced-motion:reduce)", "(prefers-reduced-motion)":
        media = []
      default: return nil
      }
      isFirst = false
    }
    return isReversed ? Media.both.subtracting(media) : media
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

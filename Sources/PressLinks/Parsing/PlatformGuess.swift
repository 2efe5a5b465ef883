internal import PressDiagnostics

/// Which platform is meant by a name that is none: `Sina Weibo`, `YouTube Channel`, `callto`.
enum PlatformGuess {
  /// What other programs write before what is a platform here.
  private static let otherWords: [String: String] = [
    "callto": "tel", "call": "tel", "mobile": "tel", "mms": "sms",
    "http": "web", "https": "web", "link": "web", "maps": "geo",
  ]

  /// The way on.
  ///
  /// - Parameter rest: what follows the name and its colon; empty where that stands elsewhere.
  static func hint(for name: Substring, before rest: Substring = "") -> String? {
    if let key = otherWords[name.lowercased()], let platform = Platform.named(key) {
      let account = rest.drop { $0 == "/" || $0.isWhitespace }
      guard !account.isEmpty, (try? platform.link(for: account, today: nil)) != nil else {
        return "write '\(key):' and \(platform.whatToType)"
      }
      return "write \(Quotation.of("\(key):\(account)"))"
    }
    if let within = within(name) { return "did you mean '\(within.key)'?" }
    return Suggestion.hint(for: String(name), among: Platform.names)
  }

  /// The one platform that is named within a name of some words.
  static func within(_ name: Substring) -> Platform? {
    let words = name.split { $0.isWhitespace || "_-/()（）,，、·".contains($0) }.prefix(6)
    guard words.count > 1 else { return nil }
    // The longest name first: 'LinkedIn Company Page'.
    for length in stride(from: words.count, to: 0, by: -1) {
      let found = (0...words.count - length).compactMap { start in
        Platform.named(words[start..<start + length].joined(separator: " "))
      }
      if let first = found.first { return found.allSatisfy { $0 == first } ? first : nil }
    }
    return nil
  }
}

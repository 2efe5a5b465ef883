/// A text, or one in each of several languages.
package enum LocalizedText: Sendable, Hashable {
  case plain(String)
  /// By language (`zh`, `en`), in the order written.
  case byLanguage([(language: String, text: String)])

  package static func == (a: LocalizedText, b: LocalizedText) -> Bool {
    a.entries.map(\.0) == b.entries.map(\.0) && a.entries.map(\.1) == b.entries.map(\.1)
  }

  package func hash(into hasher: inout Hasher) {
    for (language, text) in entries {
      hasher.combine(language)
      hasher.combine(text)
    }
  }

  /// Language and text; a plain one has the language "".
  package var entries: [(String, String)] {
    switch self {
    case .plain(let text): [("", text)]
    case .byLanguage(let texts): texts.map { ($0.language, $0.text) }
    }
  }

  /// As flat names: `headline`, or `headline.zh` and `headline.en`.
  package func flattened(under name: String) -> [(String, String)] {
    entries.map { ($0.0.isEmpty ? name : "\(name).\($0.0)", $0.1) }
  }

  /// The text in a language, else the plain one, else the first.
  package func text(in language: String) -> String {
    entries.first { $0.0 == language }?.1 ?? entries.first?.1 ?? ""
  }
}

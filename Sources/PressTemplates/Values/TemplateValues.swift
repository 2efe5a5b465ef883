/// What `{{dotted.names}}` stand for in one asset.
package struct TemplateValues: Sendable, Hashable {
  /// The asset's language; nil when all languages stand together.
  package var language: String?
  /// Languages in the order in which they stand together.
  package var languages: [String]
  /// Code slots that an account fills.
  package var filledSlots: Set<String> = []
  /// Texts by flat name: `name.zh`, `city`.
  private var texts: [String: String]

  package init(language: String? = nil, languages: [String] = ["zh", "en"], texts: [String: String] = [:]) {
    self.language = language
    self.languages = languages
    self.texts = texts
  }

  package subscript(name: String) -> String? {
    get { texts[name] }
    set { texts[name] = newValue }
  }

  package var names: [String] { texts.keys.sorted() }

  package enum Lookup: Sendable, Hashable {
    case text(String)
    /// Known, but nothing is given for it here.
    case empty
    case unknown
  }

  /// A name itself; else its text in the asset's language; else, when languages stand together, all of them
  /// line by line.
  package func look(up name: String) -> Lookup {
    if let text = texts[name], !text.isEmpty { return .text(text) }
    if let language {
      if let text = texts["\(name).\(language)"], !text.isEmpty { return .text(text) }
      return isKnown(name) ? .empty : .unknown
    }
    let versions = languages.compactMap { texts["\(name).\($0)"] }.filter { !$0.isEmpty }
    guard versions.isEmpty else { return .text(versions.joined(separator: "\n")) }
    return isKnown(name) ? .empty : .unknown
  }

  /// A text, what other names begin with, and any language of the two; a code slot speaks none.
  func isKnown(_ name: String) -> Bool {
    if texts[name] != nil || texts.keys.contains(where: { $0.hasPrefix("\(name).") }) { return true }
    guard let dot = name.lastIndex(of: "."), LanguageTag.known(String(name[name.index(after: dot)...])) != nil
    else { return false }
    let whole = String(name[..<dot])
    return !filledSlots.contains(whole) && isKnown(whole)
  }

  package enum Resolution: Sendable, Hashable {
    case text(String)
    /// Names that are known but empty here.
    case incomplete([String])
    case unknown([String])
  }

  /// Puts the values into a pattern.
  package func resolve(_ pattern: TextPattern) -> Resolution {
    var text = ""
    var (empty, unknown): ([String], [String]) = ([], [])
    for part in pattern.parts {
      switch part {
      case .literal(let literal): text += literal
      case .name(let name):
        switch look(up: name) {
        case .text(let value): text += value
        case .empty: empty.append(name)
        case .unknown: unknown.append(name)
        }
      }
    }
    if !unknown.isEmpty { return .unknown(unknown) }
    return empty.isEmpty ? .text(text) : .incomplete(empty)
  }
}

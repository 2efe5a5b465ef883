package import PressDiagnostics

extension Template {
  /// Chinese and English: what a template that says nothing is taken to speak, in this order.
  package static let usualLanguages = ["zh", "en"]

  /// The languages that it speaks: those that it says, else those that its title and its fields have texts in.
  package var spokenLanguages: [String] {
    guard languages.isEmpty else { return languages }
    let texts = [title] + fields.compactMap(\.fallback)
    var found: [String] = []
    for (language, _) in texts.flatMap(\.entries) where !language.isEmpty && !found.contains(language) {
      found.append(language)
    }
    return Template.usualLanguages.filter { found.contains($0) }
      + found.filter { !Template.usualLanguages.contains($0) }
  }

  /// The order in which languages stand together where nobody asks for others.
  package var languagesTogether: [String] { languages.isEmpty ? Template.usualLanguages : languages }

  /// What is wrong with asking for a language; nil where the template speaks it, or says nothing.
  package func fault(ofLanguage language: String?) -> Diagnostic? {
    guard let language, !languages.isEmpty, !languages.contains(language) else { return nil }
    return .error(
      "unknown-language", "the template '\(name)' does not speak '\(language)'",
      hint: Suggestion.nearest(to: language, among: languages).map { "did you mean '\($0)'?" }
        ?? "it speaks: \(languages.joined(separator: ", "))")
  }
}

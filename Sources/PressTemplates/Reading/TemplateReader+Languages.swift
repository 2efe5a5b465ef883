internal import PressDiagnostics
internal import PressYAML

extension TemplateReader {
  /// `[zh, en]`: known tags, none twice.
  func readSpoken(_ value: YAMLValue) -> [String] {
    var found: [String] = []
    for item in value.list() {
      guard let language = item.value(LanguageTag.form, LanguageTag.known) else { continue }
      guard !found.contains(where: { $0.lowercased() == language.lowercased() }) else {
        item.error(
          "duplicate-language", "the language '\(language)' stands there already", hint: "leave one out")
        continue
      }
      found.append(language)
    }
    if value.list().isEmpty {
      value.error(
        "no-languages", "a template speaks a language", hint: "write 'languages: [zh, en]', or leave it out")
    }
    // With a wrong one in the list nobody knows what is missing.
    return found.count == value.list().count ? found : []
  }

  /// Reports texts and slots in languages that the template does not speak: nobody would ever see them.
  func reportUnspoken(_ template: Template, _ root: YAMLValue) {
    for field in template.fields {
      for (language, _) in field.fallback?.entries ?? [] where !language.isEmpty {
        report(template.fault(ofLanguage: language), at: field.place, root)
      }
    }
    for slot in template.pages.flatMap(\.slots) {
      if case .one(let language) = slot.languages {
        report(template.fault(ofLanguage: language), at: slot.place, root)
      }
      if case .text(let text) = slot.content {
        for language in text.patterns.keys.sorted() where !language.isEmpty {
          report(template.fault(ofLanguage: language), at: slot.place, root)
        }
      }
    }
  }

  private func report(_ fault: Diagnostic?, at place: SourceLocation, _ root: YAMLValue) {
    guard let fault else { return }
    root.include([fault.at(place.position, sourceLine: place.line)])
  }
}

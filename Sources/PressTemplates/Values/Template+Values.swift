package import PressDiagnostics

extension Template {
  /// Whether a slot is drawn in an asset of this language.
  package func shows(_ slot: Slot, in values: TemplateValues) -> Bool {
    let isSpoken =
      switch slot.languages {
      case .any: true
      case .one(let wanted): values.language == nil || values.language == wanted
      case .together: values.language == nil
      }
    return isSpoken && slot.conditions.allSatisfy { $0.holds(in: values) }
  }

  /// Values with the template's fields filled in where the record gives nothing.
  ///
  /// A plain text for a field that has a text by language stands for the asset's language, else for the one
  /// that its script suggests; the other languages keep their default.
  package func filling(_ values: TemplateValues) -> TemplateValues {
    var values = values
    for field in fields {
      if case .byLanguage = field.fallback, let plain = values[field.name], !plain.isEmpty {
        let language = values.language ?? (plain.containsHan ? "zh" : "en")
        if (values["\(field.name).\(language)"] ?? "").isEmpty { values["\(field.name).\(language)"] = plain }
        values[field.name] = nil
      }
      let isGiven: Bool
      if case .text = values.look(up: field.name) { isGiven = true } else { isGiven = false }
      for (name, text) in field.fallback?.flattened(under: field.name) ?? [] {
        // A plain default would stand before what is given in a language.
        if (values[name] ?? "").isEmpty, !isGiven || name != field.name { values[name] = text }
      }
      if field.fallback == nil, case .unknown = values.look(up: field.name) { values[field.name] = "" }
    }
    return values
  }

  /// Names that a person set and that nothing in the template is called by.
  ///
  /// - Parameter others: names that are used outside of the template, such as in the output's name.
  package func unusedNames(of settings: [String], besides others: [String] = []) -> [Diagnostic] {
    let slots = pages.flatMap(\.slots).flatMap { slot in
      if case .each(let repeated) = slot.content { repeated.slots + [slot] } else { [slot] }
    }
    let patterns = slots.flatMap { slot -> [TextPattern] in
      switch slot.content {
      case .text(let text): Array(text.patterns.values)
      case .image(let image): if case .given(let pattern) = image.source { [pattern] } else { [] }
      case .code(let code): if case .given(let pattern)? = code.logo?.source { [pattern] } else { [] }
      case .shape, .each: []
      }
    }
    let conditions = slots.flatMap(\.conditions).map(\.name)
    let used = Set(patterns.flatMap(\.names) + conditions + fields.map(\.name) + others)
    func isUsed(_ name: String) -> Bool {
      used.contains { $0 == name || $0.hasPrefix("\(name).") || name.hasPrefix("\($0).") }
    }
    return settings.filter { !isUsed($0) }.map { setting in
      .error(
        "unknown-setting", "the template '\(name)' has nothing called '\(setting)'",
        hint: Suggestion.hint(for: setting, among: used.sorted()))
    }
  }

  /// What the values lack: unknown names and required fields that are empty, known before anything is drawn.
  package func faults(in values: TemplateValues) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for field in fields where field.isRequired {
      if case .text = values.look(up: field.name) { continue }
      faults.append(
        .error(
          "missing-field", "the template '\(name)' needs '\(field.name)', and nothing is given for it",
          hint: "add a column '\(field.name)', or '\(field.name)' under 'set:'"))
    }
    for slot in pages.flatMap(\.slots) {
      for name in slot.conditions.map(\.name) {
        guard case .unknown = values.look(up: name), slotName(in: name) == nil else { continue }
        faults.append(unknown(name, in: slot, values))
      }
    }
    for slot in pages.flatMap(\.slots) where shows(slot, in: values) && !slot.isOptional {
      guard let pattern = pattern(of: slot, in: values) else { continue }
      switch values.resolve(pattern) {
      case .text: continue
      case .unknown(let names):
        faults += names.map { unknown($0, in: slot, values) }
      // A code without its logo is a code still.
      case .incomplete where slot.isCode: continue
      case .incomplete(let names):
        for name in names where !faults.contains(where: { $0.message.contains("needs '\(name)'") }) {
          faults.append(
            .error(
              "empty-name", "the template '\(self.name)' needs '\(name)', and it is empty here",
              hint: "give it a value, or make the slot optional"))
        }
      }
    }
    return faults
  }

  /// The code slot that a name belongs to, `main` of `main.handle`: which columns its account has, and whether
  /// it has one, is the record's own affair.
  private func slotName(in name: String) -> String? {
    let slot = String(name.prefix { $0 != "." })
    return possibleSlotNames.contains(slot) ? slot : nil
  }

  private func unknown(_ name: String, in slot: Slot, _ values: TemplateValues) -> Diagnostic {
    let fault: Diagnostic
    if let code = slotName(in: name), !values.filledSlots.contains(code), !values.isKnown(code) {
      fault = .error(
        "empty-name", "'\(name)' stands here, and no account fills the code slot '\(code)'",
        hint: "give the slot 'when: \(code)', or make it optional")
    } else {
      fault = .error(
        "unknown-name", "nothing is called '\(name)' here",
        hint: Suggestion.hint(for: name, among: values.names + possibleSlotNames))
    }
    return fault.at(slot.place.position, sourceLine: slot.place.line)
  }

  /// What stands in a text slot or names a picture; nil for other slots.
  func pattern(of slot: Slot, in values: TemplateValues) -> TextPattern? {
    switch slot.content {
    case .text(let text): text.pattern(language: values.language, languages: values.languages)
    case .image(let image): if case .given(let pattern) = image.source { pattern } else { nil }
    case .code(let code): if case .given(let pattern)? = code.logo?.source { pattern } else { nil }
    case .shape, .each: nil
    }
  }

  /// Files of the campaign that the values name, each with the slot that wants it.
  package func namedFiles(in values: TemplateValues) -> [(name: String, slot: Slot)] {
    pages.flatMap(\.slots).compactMap { slot in
      guard slot.isCode || slot.isImage, shows(slot, in: values), let pattern = pattern(of: slot, in: values),
        case .text(let name) = values.resolve(pattern)
      else { return nil }
      return (name, slot)
    }
  }
}

extension Slot {
  fileprivate var isCode: Bool { if case .code = content { true } else { false } }
  fileprivate var isImage: Bool { if case .image = content { true } else { false } }
}

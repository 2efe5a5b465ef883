package import PressDiagnostics
internal import PressDrawing

extension Template {
  /// The same with the colours put in that fields give.
  ///
  /// Where languages stand together the first one's colour counts. An optional slot whose colour is not given
  /// goes; a code stays and is reported.
  ///
  /// - Parameter values: with the defaults filled in; what is not a colour is reported by `wrongValues(in:)`.
  /// - Returns: the template, and an error for each slot that lacks a colour.
  package func resolvingColors(_ values: TemplateValues) -> (template: Template, faults: [Diagnostic]) {
    // Ten thousand records then share one template.
    guard hasFieldColors else { return (self, []) }
    var template = self
    var faults: [Diagnostic] = []
    template.palette = palette.mapColors { $0.given(in: values) ?? $0 }
    for page in template.pages.indices {
      template.pages[page].slots = template.pages[page].slots.compactMap { slot in
        var missing: [String] = []
        let colored = slot.mapColors { source in
          guard let given = source.given(in: values) else {
            missing.append(source.field ?? "")
            return source
          }
          return given
        }
        guard let field = missing.first, shows(slot, in: values) else { return colored }
        if slot.isOptional, case .code = slot.content {} else if slot.isOptional { return nil }
        faults.append(
          Diagnostic.error(
            "empty-name", "the template '\(name)' needs the colour '\(field)', and it is empty here",
            hint: "give it a value, or the field a default"
          ).at(slot.place.position, sourceLine: slot.place.line))
        return colored
      }
    }
    return (template, faults)
  }

  private var hasFieldColors: Bool {
    palette.hasFieldColors || pages.contains { $0.slots.contains(where: \.hasFieldColor) }
  }
}

extension Slot {
  /// The same with every colour put through a function.
  func mapColors(_ change: (ColorSource) -> ColorSource) -> Slot {
    var slot = self
    switch content {
    case .code(var code):
      code.inkSource = change(code.inkSource)
      if let source = code.patch?.source { code.patch?.source = change(source) }
      slot.content = .code(code)
    case .text(var text):
      text.source = change(text.source)
      slot.content = .text(text)
    case .shape(var shape):
      shape.fillSource = shape.fillSource.map(change)
      shape.strokeSource = shape.strokeSource.map(change)
      slot.content = .shape(shape)
    case .image, .each: break
    }
    return slot
  }

  /// Whether a field of the record gives one of its colours.
  var hasFieldColor: Bool {
    var found = false
    _ = mapColors { source in
      if source.field != nil { found = true }
      return source
    }
    return found
  }
}

extension ColorSource {
  /// The colour that a record gives, or itself where it is no field's; nil where the field is empty.
  fileprivate func given(in values: TemplateValues) -> ColorSource? {
    guard let field else { return self }
    guard case .text(let text) = values.look(up: field) else { return nil }
    let first = text.prefix { !$0.isNewline }
    return (try? Color(parsing: String(first))).map { ColorSource($0, field: field) } ?? self
  }
}

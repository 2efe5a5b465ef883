internal import PressDiagnostics
internal import PressDrawing
internal import PressYAML

extension TemplateReader {
  static let fieldKeys = ["type", "default", "required"]

  /// `{ name: , accent: { type: color, default: "#e63b22" } }`.
  func readFields(_ value: YAMLValue) -> [Field] {
    (value.openMapping(of: "'fields'")?.entries ?? []).compactMap { name, entry in
      let place = SourceLocation(position: entry.value.position, line: entry.value.sourceLine)
      guard !entry.value.isNull else {
        return Field(name: name, fallback: nil, isRequired: false, place: place)
      }
      guard let mapping = entry.value.mapping(TemplateReader.fieldKeys, of: "the field '\(name)'") else {
        return nil
      }
      var field = Field(name: name, fallback: nil, isRequired: false, place: place)
      field.kind =
        mapping["type"]?.choice(FieldKind.allCases.map(\.rawValue))
        .flatMap { FieldKind(rawValue: $0) } ?? .text
      field.fallback = mapping["default"].flatMap { readDefault($0, of: field) }
      field.isRequired = mapping["required"]?.bool() ?? false
      return field
    }
  }

  private func readDefault(_ value: YAMLValue, of field: Field) -> LocalizedText? {
    guard let text = value.localizedText(of: "'default'") else { return nil }
    guard field.kind != .image else {
      value.error(
        "misplaced-key", "an image has no 'default': the file is the record's own",
        hint: "put a picture of the template into a slot with 'when: not \(field.name)'")
      return nil
    }
    for (name, words) in text.flattened(under: field.name) where !field.kind.fits(words) {
      let fault = field.fault(name: name, words)
      value.error(fault.code, fault.message, hint: fault.hint)
      return nil
    }
    return text
  }
}

extension Field {
  /// What a field of type color gives when nothing is said; nil without a default.
  var defaultColor: Color? {
    fallback?.entries.first.flatMap { try? Color(parsing: $0.1) }
  }
}

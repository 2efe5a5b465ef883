package import PressDiagnostics
package import PressTemplates

/// What an asset's files are called, with the place where that is said.
package struct OutputNamePattern: Sendable {
  package var pattern: TextPattern
  package var place: SourceLocation

  package init(_ pattern: TextPattern, at place: SourceLocation) {
    (self.pattern, self.place) = (pattern, place)
  }

  /// Names in it that nothing is called by.
  ///
  /// - Parameter uncertain: code slots of which it is not known what they will be filled with.
  func faults(in values: TemplateValues, besides uncertain: [String]) -> [Diagnostic] {
    guard case .unknown(let names) = values.resolve(pattern) else { return [] }
    return names.filter { $0 != OutputNamePattern.id && !uncertain.contains(String($0.prefix { $0 != "." })) }
      .map { name in
        .error(
          "output-pattern", "the output's name has '{{\(name)}}' in it, and nothing is called so",
          hint: Suggestion.hint(for: name, among: values.names + [OutputNamePattern.id])
        ).at(place.position, sourceLine: place.line)
      }
  }

  /// The record's, made fit for a file's name.
  package static let id = "id"
}

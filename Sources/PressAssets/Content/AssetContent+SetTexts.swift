internal import PressAccounts
internal import PressDiagnostics
internal import PressTemplates

extension AssetContent {
  /// What is set beside the record, looked at as a table's values are; and what is doubtful about it.
  ///
  /// In a campaign's `set:` the record's values stand for their names: `Follow us in {{city}}`. What else is set is not seen
  /// there. A text of a command line is taken as it is.
  static func setTexts(
    _ input: AssetInput, by values: TemplateValues, _ faults: inout [Diagnostic]
  ) -> (texts: [(String, String)], doubts: [Diagnostic]) {
    let damage = input.textDamage.map { at(input, $0) }
    let doubts = damage.filter { $0.severity != .error }
    faults += damage.filter { $0.severity == .error }
    let texts = input.texts.map { name, given in
      (name, LineEnds.lineFeeds(in: filled(given, by: values, input, &faults)))
    }
    return (texts, doubts)
  }

  private static func filled(
    _ text: String, by values: TemplateValues, _ input: AssetInput, _ faults: inout [Diagnostic]
  ) -> String {
    guard input.textsPlace != nil, text.contains("{{") else { return text }
    do throws(TextPattern.ParsingError) {
      switch values.resolve(try TextPattern(text)) {
      case .text(let text): return text
      // As a caption of a template: without its value it is none.
      case .incomplete: return ""
      case .unknown(let names):
        faults += names.map { name in
          at(
            input,
            .error(
              "unknown-name", "nothing is called '\(name)' here",
              hint: Suggestion.hint(for: name, among: values.names)))
        }
      }
    } catch {
      faults.append(
        at(input, .error("wrong-value", error.message, hint: "write '{{name}}' or '{{name.zh}}'")))
    }
    return text
  }

  private static func at(_ input: AssetInput, _ fault: Diagnostic) -> Diagnostic {
    fault.at(input.textsPlace?.position, sourceLine: input.textsPlace?.line)
  }
}

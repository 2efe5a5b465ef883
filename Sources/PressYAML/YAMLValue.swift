package import PressDiagnostics
internal import Yams

/// A value in a YAML document, with its place.
package struct YAMLValue {
  let node: Node
  /// The key that it stands under, for messages.
  package let key: String?
  let document: YAMLDocument

  package var position: SourcePosition {
    document.position(of: node) ?? SourcePosition(file: document.file, line: 1, column: 1)
  }

  /// The text of the line that it stands on, for diagnostics reported later.
  package var sourceLine: String { document.line(position.line) ?? "" }

  /// Reports an error at this value.
  package func error(_ code: String, _ message: String, hint: String? = nil) {
    document.report(.error(code, message, hint: hint), at: position)
  }

  package func warning(_ code: String, _ message: String, hint: String? = nil) {
    document.report(.warning(code, message, hint: hint), at: position)
  }

  /// Reports what is wrong with another file that this value names, at that file's own places.
  package func include(_ diagnostics: [Diagnostic]) { document.include(diagnostics) }

  package var isSequence: Bool { node.sequence != nil }
  package var isMapping: Bool { node.mapping != nil }
  package var isScalar: Bool { node.scalar != nil }

  /// A mapping with just these keys, nil when it is none; another key is an error with the nearest known one.
  package func mapping(_ known: [String], of what: String) -> YAMLMapping? {
    guard let fields = openMapping(of: what) else { return nil }
    for (name, value) in fields.entries where !known.contains(name) {
      document.report(
        .error(
          "unknown-key", "\(what) has no key '\(name)'", hint: Suggestion.hint(for: name, among: known)),
        at: value.keyPosition)
    }
    return fields
  }

  /// A mapping with any keys, such as a palette.
  package func openMapping(of what: String) -> YAMLMapping? {
    guard document.countValue() else { return nil }
    guard let mapping = node.mapping else {
      error("wrong-type", "\(what) is a mapping, such as 'key: value'")
      return nil
    }
    var entries: [(String, YAMLMapping.Entry)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        document.report(.error("wrong-type", "a key is a word"), at: document.position(of: key) ?? position)
        continue
      }
      let keyPosition = document.position(of: key) ?? position
      entries.append(
        (name, .init(value: YAMLValue(node: value, key: name, document: document), keyPosition: keyPosition)))
    }
    return YAMLMapping(owner: self, what: what, entries: entries)
  }

  /// The elements of a list; a single value counts as a list of one, an empty value as an empty list.
  package func list() -> [YAMLValue] {
    guard document.countValue() else { return [] }
    guard let sequence = node.sequence else { return isNull ? [] : [self] }
    return sequence.map { YAMLValue(node: $0, key: key, document: document) }
  }

  /// Whether nothing stands here (`key:` alone, or `~`).
  package var isNull: Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The text of a scalar; nil with an error for anything else.
  package func string() -> String? {
    guard document.countValue() else { return nil }
    guard let scalar = node.scalar else {
      error(
        "wrong-type", "\(name) is a text",
        hint: isMapping ? "a text that begins with '{{' stands in quotes" : nil)
      return nil
    }
    guard !isNull else {
      error("missing-value", "\(name) has no value", hint: "a colour that begins with '#' stands in quotes")
      return nil
    }
    return scalar.string
  }

  /// The scalar read by a parser; nil with an error when the parser gives nil.
  ///
  /// - Parameter form: what is expected, for the message: "a length such as 30mm".
  package func value<T>(_ form: String, _ parse: (String) -> T?) -> T? {
    guard let text = string() else { return nil }
    guard let value = parse(text) else {
      error("wrong-value", "\(name) is \(form), not '\(text)'")
      return nil
    }
    return value
  }

  /// `true` or `false`.
  package func bool() -> Bool? {
    value("true or false") { ["true": true, "yes": true, "false": false, "no": false][$0.lowercased()] }
  }

  /// One of some words, with "did you mean".
  package func choice(_ words: [String]) -> String? {
    guard let text = string() else { return nil }
    guard words.contains(text) else {
      error(
        "wrong-value", "\(name) cannot be '\(text)'",
        hint: Suggestion.nearest(to: text, among: words).map { "did you mean '\($0)'?" }
          ?? "it is one of: \(words.joined(separator: ", "))")
      return nil
    }
    return text
  }

  private var name: String { key.map { "'\($0)'" } ?? "this" }
}

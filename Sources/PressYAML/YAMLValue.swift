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
    var entries = fields.entries
    for (index, (name, value)) in fields.entries.enumerated() where !known.contains(name) {
      document.report(
        .error(
          "unknown-key", "\(what) has no key '\(name)'",
          hint: YAMLValue.gluedHint(for: name) ?? Suggestion.hint(for: name, among: known)),
        at: value.keyPosition)
      // What is misspelt is read as what it is meant to be, so that nothing else is said of it.
      guard let meant = Suggestion.nearest(to: name, among: known),
        !entries.contains(where: { $0.0 == meant })
      else { continue }
      entries[index].0 = meant
    }
    return YAMLMapping(owner: self, what: what, entries: entries)
  }

  /// A hint for a text that is a key and its value, with no blank or another colon between them.
  private static func gluedHint(for text: String) -> String? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > text.startIndex,
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }),
      !text[colon...].dropFirst().hasPrefix("//")
    else { return nil }
    return "write '\(text[..<colon]): ' with a blank before the value"
  }

  /// A mapping with any keys, such as a palette.
  package func openMapping(of what: String) -> YAMLMapping? {
    guard document.countValue() else { return nil }
    guard let mapping = node.mapping else {
      if !reportHiddenText() {
        error(
          "wrong-type", "\(what) is a mapping, such as 'key: value'",
          hint: node.scalar.flatMap { YAMLValue.gluedHint(for: $0.string) })
      }
      return nil
    }
    var entries: [(String, YAMLMapping.Entry)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        document.report(
          .error(
            "wrong-type", "a key is a word",
            hint: key.mapping == nil ? nil : "a text that begins with '{{' stands in quotes"),
          at: document.position(of: key) ?? position)
        continue
      }
      if HiddenKeys.isHidden(name) { continue }
      let keyPosition = document.position(of: key) ?? position
      entries.append(
        (name, .init(value: YAMLValue(node: value, key: name, document: document), keyPosition: keyPosition)))
    }
    return YAMLMapping(owner: self, what: what, entries: entries)
  }

  /// The elements of a list; a single value counts as a list of one, an empty value as an empty list.
  package func list() -> [YAMLValue] {
    guard document.countValue() else { return [] }
    guard let sequence = node.sequence else {
      guard isNull else { return [self] }
      reportHiddenText()
      return []
    }
    return sequence.map { YAMLValue(node: $0, key: key, document: document) }
  }

  /// The text of a scalar, without a word where there is none.
  package var scalarText: String? { node.scalar?.string }

  /// Whether nothing stands here (`key:` alone, or `~`).
  package var isNull: Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// Reports a text that begins with '#' right where a value is wanted: YAML takes it for a comment.
  ///
  /// - Returns: whether there is one. A comment has a blank behind its '#', as people write them.
  @discardableResult package func reportHiddenText() -> Bool {
    guard isNull, let hidden = hiddenText else { return false }
    document.report(
      .error(
        "missing-value", "\(name) has no value: '\(hidden.text)' is a comment, since it begins with '#'",
        hint: "put it in quotes: \"\(hidden.text)\""), at: hidden.place)
    return true
  }

  /// What stands behind an empty value, its comment without a blank behind the '#'.
  private var hiddenText: (text: Substring, place: SourcePosition)? {
    guard let line = document.line(position.line), node.scalar?.string == "" else { return nil }
    // The mark of an empty value stands right behind its colon.
    let rest = line.dropFirst(position.column - 1)
    let start = rest.drop { $0 == " " || $0 == "\t" }
    guard start.startIndex > rest.startIndex, start.first == "#", let next = start.dropFirst().first,
      !next.isWhitespace, next != "#", next != "!"
    else { return nil }
    var text = start.prefix { $0 != "," && $0 != "}" }
    if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
    while text.last?.isWhitespace == true { text.removeLast() }
    let column = line.distance(from: line.startIndex, to: start.startIndex) + 1
    return (text, SourcePosition(file: document.file, line: position.line, column: column))
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
      if !reportHiddenText() {
        error("missing-value", "\(name) has no value", hint: "a colour that begins with '#' stands in quotes")
      }
      return nil
    }
    return scalar.string
  }

  /// The scalar read by a parser; nil with an error when the parser gives nil.
  ///
  /// - Parameters:
  ///   - form: what is expected, for the message: "a length such as 30mm".
  ///   - hint: the way out for a text that is none; nil for those of which it is not known.
  package func value<T>(
    _ form: String, hint: (String) -> String? = { _ in nil }, _ parse: (String) -> T?
  ) -> T? {
    guard let text = string() else { return nil }
    guard let value = parse(text) else {
      let bare = YAMLValue.withoutCurlyQuotes(text)
      error(
        "wrong-value", "\(name) is \(form), not '\(text)'",
        hint: bare.flatMap { parse($0) == nil ? nil : YAMLValue.quotesHint($0) } ?? hint(text))
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
        hint: YAMLValue.withoutCurlyQuotes(text).flatMap {
          words.contains($0) ? YAMLValue.quotesHint($0) : nil
        }
          ?? (text.contains("，") ? "write ',' between values, not '，'" : nil)
          ?? Suggestion.nearest(to: text, among: words).map { "did you mean '\($0)'?" }
          ?? "it is one of: \(words.joined(separator: ", "))")
      return nil
    }
    return text
  }

  /// The text within “ ”, ‘ ’, 「 」 or ＂ ＂, which mean nothing to YAML; nil where there are none around it.
  private static func withoutCurlyQuotes(_ text: String) -> String? {
    guard text.count > 2, let first = text.first, let last = text.last, "“”‘’「『＂".contains(first),
      "“”‘’」』＂".contains(last)
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  private static func quotesHint(_ text: String) -> String {
    "write '\(text)' without them: only ' and \" are quotes here"
  }

  private var name: String { key.map { "'\($0)'" } ?? "this" }
}

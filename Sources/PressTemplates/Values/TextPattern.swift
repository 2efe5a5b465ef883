internal import PressDrawing

/// A text with `{{dotted.names}}` in it; nothing else is an expression and nothing is escaped.
package struct TextPattern: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case literal(String)
    case name(String)
  }

  package let parts: [Part]

  /// Why a text is no pattern.
  package struct ParsingError: Error, Sendable, Hashable {
    package let message: String
  }

  package init(_ text: String) throws(ParsingError) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex { parts.append(.literal(String(rest[..<open.lowerBound]))) }
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw ParsingError(message: "'{{' is not closed by '}}' in '\(text)'")
      }
      let name = String(rest[open.upperBound..<close.lowerBound].withoutOuterSpaces)
      guard TextPattern.isName(name) else {
        throw ParsingError(message: "'{{\(rest[open.upperBound..<close.lowerBound])}}' is not a dotted name")
      }
      parts.append(.name(name))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  package var names: [String] {
    parts.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }

  /// The same with `{{old}}` and `{{old.anything}}` called something else.
  func renaming(_ old: String, to new: String) -> TextPattern {
    TextPattern(
      parts: parts.map { part in
        if case .name(let name) = part { .name(TextPattern.renamed(name, old, to: new)) } else { part }
      })
  }

  static func renamed(_ name: String, _ old: String, to new: String) -> String {
    name == old ? new : name.hasPrefix("\(old).") ? new + name.dropFirst(old.count) : name
  }

  private init(parts: [Part]) { self.parts = parts }

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
  }
}

internal import PressSyntax

/// Markup into which texts go escaped, always: a text cannot become markup by being forgotten.
///
/// Built by interpolation; what is a `String` in it is escaped for text and for attributes in double quotes,
/// what is `HTML` already stays as it is.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral value: String) { text = value }
  package init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    package mutating func appendInterpolation(_ value: Int) { text += String(value) }
    package mutating func appendInterpolation(_ value: HTML) { text += value.text }
    package mutating func appendInterpolation(lines values: [HTML], indent: Int = 0) {
      let blanks = String(repeating: " ", count: indent)
      let lines = values.flatMap { $0.text.split(separator: "\n") }
      text += lines.joined(separator: "\n\(blanks)")
    }
  }

  /// Control characters but line breaks, which no HTML may hold, become U+FFFD.
  private static func escaped(_ value: String) -> String {
    XMLEscaping.escaped(value) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\n": "&#10;"
      default: scalar.properties.generalCategory == .control ? "\u{FFFD}" : nil
      }
    }
  }
}

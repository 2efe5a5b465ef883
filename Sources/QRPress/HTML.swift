/// Markup into which texts go escaped, always: a text cannot become markup by being forgotten.
///
/// Built by interpolation; what is a `String` in it is escaped for text and for attributes in double quotes,
/// what is `HTML` already stays as it is.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ value: HTML) { text += value.text }
    mutating func appendInterpolation(lines values: [HTML], indent: Int = 0) {
      let blanks = String(repeating: " ", count: indent)
      let lines = values.flatMap { $0.text.split(separator: "\n") }
      text += lines.joined(separator: "\n\(blanks)")
    }
  }

  /// Control characters but line breaks, which no HTML may hold, become U+FFFD.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n": text += "&#10;"
      default:
        let isControl = scalar.properties.generalCategory == .control
        text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}

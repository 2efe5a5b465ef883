/// Texts as markup holds them.
package enum XMLEscaping {
  /// The text of an element: white space becomes blanks, and what XML has no place for is left out (XML 1.0, 2.2).
  package static func text(_ text: String) -> String { escaped(text, special: xml) }

  /// The value of an attribute in double quotes, by the same rules.
  package static func attribute(_ text: String) -> String {
    escaped(text) { $0 == "\"" ? "&quot;" : xml($0) }
  }

  /// A text in which `&`, `<` and `>` are written out.
  ///
  /// - Parameter special: what stands for another character by the rules of the place; nil when it stays.
  package static func escaped(_ text: String, special: (Unicode.Scalar) -> String?) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default:
        if let other = special(scalar) { out += other } else { out.unicodeScalars.append(scalar) }
      }
    }
  }

  private static func xml(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\t", "\n", "\r": " "
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": ""
    default: nil
    }
  }
}

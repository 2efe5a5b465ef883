package import PressDrawing

/// Why a symbol cannot be drawn in a style.
package enum StyleError: Error, Sendable, Hashable {
  /// Ink spread of more than a quarter of a module, which is `limit`: modules would vanish or run together.
  case spread(Length, limit: Length)
}

extension StyleError: CustomStringConvertible {
  /// What is wrong: lower case, values in single quotes.
  package var message: String {
    switch self {
    case .spread(let spread, let limit):
      "an ink spread of '\(spread)' is over a quarter of a module, '\(limit)'"
    }
  }

  /// The way out.
  package var hint: String {
    switch self {
    case .spread: "use a smaller spread, or a larger code"
    }
  }

  package var description: String { "\(message); \(hint)" }
}

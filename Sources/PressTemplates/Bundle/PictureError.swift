internal import Foundation
package import PressDiagnostics

/// Why a file is no picture.
package struct PictureError: Error, Sendable, Hashable {
  package var message: String
  package var hint: String?
  /// Where in the picture's file, when it is a text: line and column from 1.
  package var line: Int?
  package var column: Int?
  /// What else is wrong with it.
  package var others: [PictureError] = []

  package init(message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// All that is wrong, of a file of this name.
  package func diagnostics(of name: String) -> [Diagnostic] {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return [.error("unreadable-picture", "'\(name)\(place)': \(message)", hint: hint)]
      + others.flatMap { $0.diagnostics(of: name) }
  }
}

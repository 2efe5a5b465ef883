/// Something that a printer would object to, or that a designer would want to know.
package struct PreflightFinding: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The file is sent back, or what it prints is wrong.
    case error
    /// It may print otherwise than it looks.
    case warning
    /// Worth knowing.
    case info

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  }

  package var severity: Severity
  package var rule: PreflightRule
  package var place: ContentLocation
  package var message: String
  /// The way out.
  package var hint: String
  /// How many more like it there are.
  package var more = 0

  /// The message, with the others like it counted.
  package var text: String { more == 0 ? message : "\(message), and \(more) more like it" }
}

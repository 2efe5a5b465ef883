internal import Foundation
package import PressDiagnostics

/// A diagnostic as JSON reports it.
public struct DiagnosticReport: Sendable, Codable, Equatable {
  /// `error`, `warning` or `note`.
  public var severity: String
  /// A stable word for programs.
  public var code: String
  /// What is wrong, lower case, without a full stop.
  public var message: String
  /// The way out.
  public var hint: String?
  /// The file that it is about, as the user named it.
  public var file: String?
  /// From 1.
  public var line: Int?
  /// In characters, from 1.
  public var column: Int?

  package init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.code
    message = diagnostic.message
    hint = diagnostic.hint
    file = diagnostic.position?.file
    line = diagnostic.position?.line
    column = diagnostic.position?.column
  }
}

public import Foundation
public import PressDiagnostics
public import PressReports

/// A code that passed its check.
public struct PressedCode: Sendable {
  /// The file's bytes.
  public let data: Data
  /// Its symbol, its module and what the decoders and the measures found.
  public let report: CodeReport
  /// What is worth knowing; never an error.
  public let warnings: [Diagnostic]
}

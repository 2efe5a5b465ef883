public import PressDiagnostics

/// What came of verifying a file.
public struct Verification: Sendable {
  /// One for each content that any decoder read.
  public let codes: [VerifiedCode]
  /// What was found; errors speak against the file.
  public let diagnostics: [Diagnostic]

  /// Whether nothing speaks against the file.
  public var passed: Bool { !diagnostics.contains { $0.severity == .error } }
}

public import PressDiagnostics

/// Why nothing, or not everything, could be done: what kind of trouble it was, and every diagnostic.
public struct PressFailure: Error, Sendable {
  /// What to do next depends on it.
  public var kind: Kind
  /// Everything that is to be said, in the order of places; at least one error.
  public var diagnostics: [Diagnostic]

  /// - Parameter diagnostics: everything that is to be said.
  public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  package init(_ kind: Kind, _ code: String, _ message: String, hint: String? = nil) {
    self.init(kind, [.error(code, message, hint: hint)])
  }

  /// What was found before anything was drawn: `inputMissing` when only files are not there, else `badData`.
  package static func found(_ diagnostics: [Diagnostic]) -> PressFailure {
    let errors = diagnostics.filter { $0.severity == .error }
    let isMissing = !errors.isEmpty && errors.allSatisfy { $0.code == "missing-file" }
    return PressFailure(isMissing ? .inputMissing : .badData, diagnostics)
  }
}

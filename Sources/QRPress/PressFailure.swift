public import PressDiagnostics

/// Why nothing, or not everything, could be done: the exit status and all that is to be said.
public struct PressFailure: Error, Sendable {
  public var status: ExitStatus
  public var diagnostics: [Diagnostic]
  /// The assets that were made but may not leave, for programs that want to know what was found.
  public var reports: [AssetReport] = []

  public init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  init(_ status: ExitStatus, _ code: String, _ message: String, hint: String? = nil) {
    self.init(status, [.error(code, message, hint: hint)])
  }

  /// What was found before anything was drawn: `inputMissing` when only files are not there, else `badData`.
  static func found(_ diagnostics: [Diagnostic]) -> PressFailure {
    let errors = diagnostics.filter { $0.severity == .error }
    let isMissing = !errors.isEmpty && errors.allSatisfy { $0.code == "missing-file" }
    return PressFailure(isMissing ? .inputMissing : .badData, diagnostics)
  }
}

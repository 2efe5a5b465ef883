public import PressDiagnostics

/// Why nothing, or not everything, could be done: the exit status and all that is to be said.
public struct PressFailure: Error, Sendable {
  public var status: ExitStatus
  public var diagnostics: [Diagnostic]

  public init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  init(_ status: ExitStatus, _ code: String, _ message: String, hint: String? = nil) {
    self.init(status, [.error(code, message, hint: hint)])
  }
}

internal import PressPreflight

/// Something that a printer would object to, or that a designer would want to know.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The file is sent back, or what it prints is wrong.
    case error
    /// It may print otherwise than it looks.
    case warning
    /// Worth knowing.
    case info
  }

  /// How much it matters.
  public let severity: Severity
  /// The stable name of the rule, as in `Docs/print-requirements.md`.
  public let rule: String
  /// What is wrong, with the others like it counted.
  public let message: String
  /// The way out.
  public let hint: String
  /// From 1; nil for what is said of the document.
  public let page: Int?
}

extension Finding.Severity {
  init(_ severity: PreflightFinding.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
  }
}

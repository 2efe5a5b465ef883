/// One thing that the user has to know: what, where, and the way out.
///
/// `message` is lower case, without a full stop, with values in single quotes. `code` is a stable kebab-case
/// word for programs. The description is laid out as compilers do it:
///
///     accounts.csv:14:9: error: unknown platform 'instagarm'
///     hq-3,instagarm,acme
///          ^
///     hint: did you mean 'instagram'?
public struct Diagnostic: Error, Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// What it is about does not leave.
    case error
    /// It leaves, and may be other than was meant.
    case warning
    /// Worth knowing.
    case note
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable word for programs, such as `unknown-platform`.
  public var code: String
  /// What is wrong, lower case, without a full stop, values in single quotes.
  public var message: String
  /// The way out, a sentence or a clause.
  public var hint: String?
  /// Where; nil for what stands in no text.
  public var position: SourcePosition?
  /// The text of the line at `position`, without its line break.
  public var sourceLine: String?

  /// A diagnostic of any severity.
  public init(
    _ severity: Severity, code: String, _ message: String, hint: String? = nil,
    at position: SourcePosition? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
    self.position = position
    self.sourceLine = sourceLine
  }

  /// An error, without a place.
  public static func error(_ code: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, code: code, message, hint: hint)
  }

  /// A warning, without a place.
  public static func warning(_ code: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.warning, code: code, message, hint: hint)
  }

  /// The same diagnostic at a place, unless it has one already.
  public func at(_ position: SourcePosition?, sourceLine: String? = nil) -> Diagnostic {
    guard self.position == nil, let position else { return self }
    var copy = self
    copy.position = position
    copy.sourceLine = sourceLine
    return copy
  }
}

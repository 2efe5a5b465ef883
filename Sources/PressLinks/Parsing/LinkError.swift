package import PressDiagnostics

/// Why an account cannot become a follow link: what is wrong, where in the account's text, and the way out.
package struct LinkError: Error, Sendable, Hashable {
  /// A stable word for programs, such as `unknown-platform`.
  package var code: String
  /// What is wrong: lower case, no full stop, values in single quotes.
  package var message: String
  /// The way out.
  package var hint: String?
  /// The first faulty character of the text given, from 0; nil when the whole of it is at fault.
  package var offset: Int?
  /// Whether `offset` counts in the platform's column instead of the account's.
  package var inPlatform: Bool

  package init(
    _ code: String, _ message: String, hint: String? = nil, offset: Int? = nil, inPlatform: Bool = false
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.offset = offset
    self.inPlatform = inPlatform
  }

  /// The error at the start of a slice of the text given.
  init(_ code: String, _ message: String, hint: String? = nil, at slice: Substring) {
    self.init(code, message, hint: hint, offset: SourceSlice(slice).offset(0))
  }

  /// The same as a diagnostic without a place; the caller knows the file and the column.
  package var diagnostic: Diagnostic { .error(code, message, hint: hint) }
}

package import PressDiagnostics
package import PressReading

extension DecoderFailure {
  /// That a decoder broke down over a picture of somebody else's, and what to do.
  package func diagnostic(for file: String) -> Diagnostic {
    .error(DecoderFailure.code, "'\(file)': \(message)", hint: DecoderFailure.hint)
  }
}

package import PressDiagnostics
package import PressReading

extension SymbolAbsence {
  /// That nothing was found, or that a decoder broke down; why, and what to do.
  package func diagnostics(for file: String) -> [Diagnostic] {
    let because = reason.map { ": \($0)" } ?? ""
    let absent = Diagnostic.error("no-symbol", "no QR code is found in '\(file)'\(because)", hint: hint)
    guard let failure else { return [absent] }
    // What was measured may be the reason all the same; that nothing was measured is none.
    return [failure.diagnostic(for: file)] + (reason == nil ? [] : [absent])
  }
}

package import PressDiagnostics
package import PressReading

extension SymbolAbsence {
  /// That nothing was found, why, and what to do.
  package func diagnostics(for file: String) -> [Diagnostic] {
    let because = reason.map { ": \($0)" } ?? ""
    return [.error("no-symbol", "no QR code is found in '\(file)'\(because)", hint: hint)]
  }
}

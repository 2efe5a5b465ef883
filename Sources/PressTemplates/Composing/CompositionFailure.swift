package import PressDiagnostics

/// Why a page cannot be composed: all that was found, each at its slot's place.
package struct CompositionFailure: Error, Sendable {
  package var diagnostics: [Diagnostic]
}

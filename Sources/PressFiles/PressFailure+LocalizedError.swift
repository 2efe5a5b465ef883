public import Foundation
internal import PressDiagnostics

extension PressFailure: LocalizedError {
  /// Every diagnostic, with its place and the way out.
  public var errorDescription: String? { diagnostics.map(\.description).joined(separator: "\n") }
}

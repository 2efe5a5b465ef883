internal import PressDiagnostics
public import PressFiles

/// Assets that were made and may not leave, and why.
public struct AssetFailure: Error, Sendable {
  /// Why: `failed` when a code does not pass its check, another kind when there was nothing to check.
  public var failure: PressFailure
  /// What was found of each; nothing of them was written.
  public var reports: [AssetReport]

  package init(_ failure: PressFailure, reports: [AssetReport] = []) {
    self.failure = failure
    self.reports = reports
  }
}

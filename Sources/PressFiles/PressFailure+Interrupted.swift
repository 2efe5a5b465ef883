extension PressFailure {
  /// What is reported where the task was cancelled.
  package static let interrupted = PressFailure(.interrupted, "interrupted", "stopped before all was done")

  /// Throws where the task was cancelled: programs were ended, and what failed for it has no fault of its own.
  package static func checkCancellation() throws(PressFailure) {
    if Task.isCancelled { throw interrupted }
  }
}

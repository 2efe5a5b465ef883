import PressDiagnostics
import PressFiles

/// What goes wrong with several inputs that do not hang on each other, to be told at once.
struct FailureList {
  private var failures: [PressFailure] = []

  /// The result of some work; nil when it failed, which is kept.
  @discardableResult
  mutating func attempt<T>(_ work: () throws -> T) throws -> T? {
    do {
      return try work()
    } catch let failure as PressFailure {
      failures.append(failure)
      return nil
    }
  }

  /// Throws all that was kept, with the status of the first.
  func throwIfAny() throws(PressFailure) {
    guard let first = failures.first else { return }
    throw PressFailure(first.kind, failures.flatMap(\.diagnostics))
  }
}

internal import Dispatch

/// Threads for work that waits: for a program, a file, or the end of a long drawing.
///
/// The concurrency pool has a thread a core, and takes for granted that none of them waits. What qrpress does is
/// synchronous from the composition to the proof, because the libraries that draw are not safe to share, and in the
/// middle of it Ghostscript and poppler are waited for. So every door runs its work here, with the task groups and
/// actors that it is made of; how much runs at once is theirs to bound.
package final class WaitingThreads: TaskExecutor {
  package static let shared = WaitingThreads()

  private init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // A serial queue gets a thread at once, whatever the others wait for; a concurrent one may not.
    DispatchQueue(label: "qrpress.waiting").async { [self] in
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }

  /// Runs work that may wait, as part of the task that asks: cancelling that is seen inside.
  package static func run<Success, Failure: Error>(
    _ work: () async throws(Failure) -> Success
  ) async throws(Failure) -> Success {
    try await withTaskExecutorPreference(shared, operation: work)
  }
}

internal import Foundation

/// The thread on which programs are started and what they print is read.
///
/// It is not one of the concurrency pool's: were every thread of the pool waiting for a program, none would be left to
/// start it or to hear that it has ended. What runs here never waits, so that one thread serves all programs.
/// Safe to use from any thread: the condition guards the jobs. (The thread sanitizer sees a condition; of a contended
/// `Mutex`, which the kernel hands over, it sees nothing.)
final class ProgramThread: TaskExecutor, @unchecked Sendable {
  static let shared = ProgramThread()

  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        next().runSynchronously(on: asUnownedTaskExecutor())
      }
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.signal()
    }
  }

  /// The job that waited longest; waits for one.
  private func next() -> UnownedJob {
    condition.withLock {
      while jobs.isEmpty { condition.wait() }
      return jobs.removeFirst()
    }
  }
}

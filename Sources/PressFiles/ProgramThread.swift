internal import Foundation
internal import Synchronization

/// The thread on which programs are started and what they print is read.
///
/// It is not one of the concurrency pool's: were every thread of the pool waiting for a program, none would be left to
/// start it or to hear that it has ended. What runs here never waits, so that one thread serves all programs.
final class ProgramThread: TaskExecutor {
  static let shared = ProgramThread()

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        waiting.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }
}

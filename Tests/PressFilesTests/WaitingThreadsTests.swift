import Foundation
import Testing

@testable import PressFiles

@Suite struct WaitingThreadsTests {
  private actor Worker {
    func meet(_ meeting: Meeting) { meeting.attend() }
  }

  /// More than the concurrency pool has threads; none leaves before all have come.
  private struct Meeting {
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    private let arrived = DispatchSemaphore(value: 0)
    private let leave = DispatchSemaphore(value: 0)

    func attend() {
      arrived.signal()
      leave.wait()
    }

    /// Waits for all, on a thread of its own, and lets them go.
    ///
    /// - Returns: how many came.
    func end() async -> Int {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          let end = DispatchTime.now() + 60
          let came = (0..<count).map { _ in arrived.wait(timeout: end) }
          for _ in 0..<count { leave.signal() }
          continuation.resume(returning: came.count { $0 == .success })
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `as many wait at once as are asked to, in tasks and in actors`(inActors: Bool) async {
    let meeting = Meeting()
    // Begun on these threads: those of the pool may all be taken by other tests.
    let all = Task.detached(executorPreference: WaitingThreads.shared) {
      await WaitingThreads.run {
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<meeting.count {
            group.addTask { if inActors { await Worker().meet(meeting) } else { meeting.attend() } }
          }
        }
      }
    }
    #expect(await meeting.end() == meeting.count)
    await all.value
  }

  @Test func `cancelling the task is seen inside`() async {
    let task = Task {
      await WaitingThreads.run {
        while !Task.isCancelled { usleep(1000) }
        return true
      }
    }
    task.cancel()
    #expect(await task.value)
  }
}

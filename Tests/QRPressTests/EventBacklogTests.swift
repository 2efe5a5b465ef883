import Foundation
import Synchronization
import Testing

@testable import QRPress

struct EventBacklogTests {
  /// Puts events on a thread of its own, and counts those that found room.
  private func fill(_ backlog: EventBacklog, _ events: Int, _ count: CountOfEvents) {
    Thread.detachNewThread {
      for _ in 0..<events {
        backlog.waitForRoom()
        count.add()
      }
    }
  }

  @Test(.timeLimit(.minutes(10))) func `waits where nobody has heard what came before`() {
    let (backlog, count) = (EventBacklog(limit: 3), CountOfEvents())
    fill(backlog, 10, count)
    count.wait(for: 3)
    // Whoever did not wait would have gone on by now; on a slow machine this sees less, and never too much.
    Thread.sleep(forTimeInterval: 0.1)
    #expect(count.now == 3)
    backlog.makeRoom()
    count.wait(for: 4)
    for _ in 0..<6 { backlog.makeRoom() }
    count.wait(for: 10)
  }

  @Test(.timeLimit(.minutes(10))) func `goes on where nobody listens any more`() {
    let (backlog, count) = (EventBacklog(limit: 1), CountOfEvents())
    fill(backlog, 100, count)
    count.wait(for: 1)
    backlog.close()
    count.wait(for: 100)
  }
}

/// Safe to use from any thread: the condition guards the number.
private final class CountOfEvents: @unchecked Sendable {
  private let condition = NSCondition()
  private var count = 0

  var now: Int { condition.withLock { count } }

  func add() {
    condition.withLock {
      count += 1
      condition.broadcast()
    }
  }

  func wait(for wanted: Int) { condition.withLock { while count < wanted { condition.wait() } } }
}

internal import Foundation

/// How far a run may be ahead of who listens to it.
///
/// Without a bound, a listener that writes each event to a slow place would hold a whole campaign in memory.
/// Safe to use from any thread: the condition guards the rest.
final class EventBacklog: @unchecked Sendable {
  private let condition = NSCondition()
  private let limit: Int
  private var count = 0
  private var isClosed = false

  /// - Parameter limit: events that may wait to be heard, 1 or more.
  init(limit: Int) { self.limit = limit }

  /// Waits until there is room for one more event, or until nobody listens any more.
  func waitForRoom() {
    condition.withLock {
      while count >= limit, !isClosed { condition.wait() }
      count += 1
    }
  }

  /// An event was heard.
  func makeRoom() {
    condition.withLock {
      count -= 1
      condition.signal()
    }
  }

  /// Nobody listens any more: what waits goes on.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }
}

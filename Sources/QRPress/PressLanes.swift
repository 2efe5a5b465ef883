/// The lanes of a press: made when they are wanted, up to a limit, and kept.
actor PressLanes {
  private let limit: Int
  private var count = 0
  private var idle: [PressLane] = []
  private var waiting: [(ticket: Int, continuation: CheckedContinuation<PressLane?, Never>)] = []
  private var tickets = 0

  init(limit: Int) { self.limit = limit }

  /// Calls that wait for a lane.
  var waitingCount: Int { waiting.count }

  /// A lane that nobody else has; waits until there is one.
  ///
  /// Nil when the task is cancelled.
  func take() async -> PressLane? {
    guard !Task.isCancelled else { return nil }
    if let lane = idle.popLast() { return lane }
    if count < limit {
      count += 1
      return PressLane()
    }
    tickets += 1
    let ticket = tickets
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Cancelled meanwhile: nobody would take it out again.
        if Task.isCancelled {
          continuation.resume(returning: nil)
        } else {
          waiting.append((ticket, continuation))
        }
      }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  /// Gives a lane back; who waited longest gets it.
  func give(_ lane: PressLane) {
    if waiting.isEmpty {
      idle.append(lane)
    } else {
      waiting.removeFirst().continuation.resume(returning: lane)
    }
  }

  private func leave(_ ticket: Int) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).continuation.resume(returning: nil)
  }
}

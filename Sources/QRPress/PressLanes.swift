/// The lanes of a press: made when they are wanted, up to a limit, and kept.
actor PressLanes {
  private let limit: Int
  private var count = 0
  private var idle: [PressLane] = []
  private var waiting: [CheckedContinuation<PressLane, Never>] = []

  init(limit: Int) { self.limit = limit }

  /// Calls that wait for a lane.
  var waitingCount: Int { waiting.count }

  /// A lane that nobody else has; waits until there is one.
  func take() async -> PressLane {
    if let lane = idle.popLast() { return lane }
    if count < limit {
      count += 1
      return PressLane()
    }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives a lane back; who waited longest gets it.
  func give(_ lane: PressLane) {
    if waiting.isEmpty {
      idle.append(lane)
    } else {
      waiting.removeFirst().resume(returning: lane)
    }
  }
}

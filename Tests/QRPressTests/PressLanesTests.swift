import Testing

@testable import QRPress

struct PressLanesTests {
  @Test func `a lane that was given back is taken again`() async throws {
    let lanes = PressLanes(limit: 2)
    let first = try #require(await lanes.take())
    let second = try #require(await lanes.take())
    #expect(first !== second)
    await lanes.give(first)
    #expect(await lanes.take() === first)
  }

  @Test(.timeLimit(.minutes(10))) func `who is cancelled waits no longer`() async throws {
    let lanes = PressLanes(limit: 1)
    let lane = try #require(await lanes.take())
    let calls = (0..<3).map { _ in Task { await lanes.take() } }
    while await lanes.waitingCount < 3 { await Task.yield() }
    calls[1].cancel()
    #expect(await calls[1].value == nil)
    await lanes.give(lane)
    // Each gives it on, in whichever order they came.
    for call in [calls[0], calls[2]] { Task { if let lane = await call.value { await lanes.give(lane) } } }
    for call in [calls[0], calls[2]] { #expect(await call.value === lane) }
  }

  @Test func `who waited longest gets the lane`() async throws {
    let lanes = PressLanes(limit: 1)
    let lane = try #require(await lanes.take())
    let (order, continuation) = AsyncStream<Int>.makeStream()
    for number in 0..<3 {
      Task {
        guard let lane = await lanes.take() else { return }
        continuation.yield(number)
        await lanes.give(lane)
      }
      // One after the other, so that it is known who came first.
      while await lanes.waitingCount <= number { await Task.yield() }
    }
    await lanes.give(lane)
    var seen: [Int] = []
    for await number in order {
      seen.append(number)
      if seen.count == 3 { break }
    }
    #expect(seen == [0, 1, 2])
  }
}

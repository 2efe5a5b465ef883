import Testing

@testable import QRPress

struct PressLanesTests {
  @Test func `a lane that was given back is taken again`() async {
    let lanes = PressLanes(limit: 2)
    let first = await lanes.take()
    let second = await lanes.take()
    #expect(first !== second)
    await lanes.give(first)
    #expect(await lanes.take() === first)
  }

  @Test func `who waited longest gets the lane`() async {
    let lanes = PressLanes(limit: 1)
    let lane = await lanes.take()
    let (order, continuation) = AsyncStream<Int>.makeStream()
    for number in 0..<3 {
      Task {
        let lane = await lanes.take()
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

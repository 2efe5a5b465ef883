import PressDrawing
import Testing

@testable import PressReading

struct StressLadderTests {
  private func rungs(_ read: [Bool]) -> [StressRung] {
    read.enumerated().map { StressRung(value: Double($0.offset + 1), zxing: true, zbar: $0.element) }
  }

  @Test func `the margin is the last rung before the first failure`() {
    let ladder = StressLadder(kind: .tilt, rungs: rungs([true, true, false]), untried: 4)
    #expect(ladder.margin == 2 && !ladder.isUnbroken)
  }

  @Test func `a lucky read beyond a failure does not count`() {
    #expect(StressLadder(kind: .tilt, rungs: rungs([true, false, true]), untried: 0).margin == 1)
  }

  @Test func `nothing read is no margin`() {
    #expect(StressLadder(kind: .glare, rungs: rungs([false]), untried: 9).margin == 0)
    #expect(StressLadder(kind: .jpeg, rungs: rungs([false]), untried: 9).margin == 100)
  }

  @Test func `all read is unbroken`() {
    let ladder = StressLadder(kind: .tilt, rungs: rungs([true, true]), untried: 0)
    #expect(ladder.margin == 2 && ladder.isUnbroken)
  }

  @Test func `both decoders have to read, one that does not know the symbol is not asked`() {
    #expect(!StressRung(value: 1, zxing: false, zbar: true).isRead)
    #expect(!StressRung(value: 1, zxing: true, zbar: false).isRead)
    #expect(StressRung(value: 1, zxing: true, zbar: nil).isRead)
  }
}

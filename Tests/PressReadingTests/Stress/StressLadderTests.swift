import PressDrawing
import Testing

@testable import PressReading

struct StressLadderTests {
  private func steps(_ read: [Bool]) -> [StressStep] {
    read.enumerated().map { StressStep(value: Double($0.offset + 1), zxing: true, zbar: $0.element) }
  }

  @Test func `the margin is the last step before the first failure`() {
    let ladder = StressLadder(kind: .tilt, steps: steps([true, true, false]), untried: 4)
    #expect(ladder.margin == 2 && !ladder.isUnbroken)
  }

  @Test func `a lucky read beyond a failure does not count`() {
    #expect(StressLadder(kind: .tilt, steps: steps([true, false, true]), untried: 0).margin == 1)
  }

  @Test func `nothing read is no margin`() {
    #expect(StressLadder(kind: .glare, steps: steps([false]), untried: 9).margin == 0)
    #expect(StressLadder(kind: .jpeg, steps: steps([false]), untried: 9).margin == 100)
  }

  @Test func `all read is unbroken`() {
    let ladder = StressLadder(kind: .tilt, steps: steps([true, true]), untried: 0)
    #expect(ladder.margin == 2 && ladder.isUnbroken)
  }

  @Test func `both decoders have to read, one that does not know the symbol is not asked`() {
    #expect(!StressStep(value: 1, zxing: false, zbar: true).isRead)
    #expect(!StressStep(value: 1, zxing: true, zbar: false).isRead)
    #expect(StressStep(value: 1, zxing: true, zbar: nil).isRead)
  }
}

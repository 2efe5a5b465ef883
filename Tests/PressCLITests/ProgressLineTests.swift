import Testing

@testable import PressCLI

struct ProgressLineTests {
  private func line(_ waiting: Int, done: Int, failed: Int = 0, every seconds: Double) -> ProgressLine {
    var line = ProgressLine(waiting: waiting, hasBlocks: false, at: 0)
    for index in 0..<done { line.add(failed: index < failed, at: Double(index + 1) * seconds) }
    return line
  }

  @Test func `before the first asset there is no rate`() {
    #expect(line(1200, done: 0, every: 1).text(columns: 80) == "[------------------------] 0/1,200")
  }

  @Test func `a bar, assets a second, the time left, failures`() {
    let half = line(1200, done: 600, failed: 2, every: 0.05)
    #expect(half.text(columns: 80) == "[############------------] 600/1,200, 20/s, 30 s left, 2 failed")
    #expect(line(3, done: 3, every: 2).text(columns: 80) == "[########################] 3/3, 0.5/s")
  }

  @Test func `the rate is that of the last twenty seconds`() {
    var line = line(100_000, done: 1000, every: 0.01)
    for index in 0..<40 { line.add(failed: false, at: 10 + Double(index + 1)) }
    #expect(line.rate.map { abs($0 - 1) < 0.1 } == true, "\(line.rate ?? 0)")
  }

  @Test func `it never fills the terminal's last column, however narrow`() {
    let half = line(1200, done: 600, failed: 2, every: 0.05)
    for columns in 0...100 { #expect(half.text(columns: columns).count <= max(0, columns - 1)) }
    #expect(half.text(columns: 40) == "600/1,200, 20/s, 30 s left, 2 failed")
  }

  @Test(arguments: [
    (0.2, "1 s"), (59, "59 s"), (60, "1 min"), (200, "3 min 20 s"), (599.6, "10 min"), (1234, "21 min"),
    (7500, "2 h 5 min"), (.infinity, "ages"),
  ]) func `a time is said as people do`(seconds: Double, words: String) {
    #expect(ProgressLine.duration(seconds) == words)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_002_003, "1,002,003")])
  func `thousands have commas`(count: Int, words: String) {
    #expect(ProgressLine.number(count) == words)
  }
}

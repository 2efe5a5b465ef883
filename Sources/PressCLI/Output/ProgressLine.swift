/// What a person sees of a run on a terminal, in one line: a bar, how many of how many, assets a second, the time that
/// is left, and failures.
///
/// A function of the events it got and their times; it reads no clock.
struct ProgressLine {
  /// Assets of which some work is to be done; what is unchanged takes no time.
  let waiting: Int
  /// Whether the terminal shows blocks; `#` and `-` stand for them elsewhere.
  let hasBlocks: Bool

  private(set) var done = 0
  private(set) var failed = 0
  /// When work began and assets were done, in seconds; the older ones go, so that the rate is the present one.
  private var ticks: [(time: Double, done: Int)] = []

  /// Seconds that the rate looks back.
  private static let memory = 20.0
  private static let barWidth = 24

  init(waiting: Int, hasBlocks: Bool, at time: Double) {
    (self.waiting, self.hasBlocks) = (waiting, hasBlocks)
    ticks = [(time, 0)]
  }

  /// An asset is made, or has failed.
  mutating func add(failed hasFailed: Bool, at time: Double) {
    done += 1
    if hasFailed { failed += 1 }
    // Ten marks a second are enough to tell a rate from.
    if let last = ticks.last, ticks.count > 1, time - last.time < 0.1 { ticks.removeLast() }
    ticks.append((time, done))
    while ticks.count > 2, time - ticks[1].time > ProgressLine.memory { ticks.removeFirst() }
  }

  /// Assets a second; nil before the first is done.
  var rate: Double? {
    guard let first = ticks.first, let last = ticks.last, last.done > first.done, last.time > first.time
    else { return nil }
    return Double(last.done - first.done) / (last.time - first.time)
  }

  /// - Parameter columns: of the terminal; the line is one shorter, so that it never wraps.
  func text(columns: Int) -> String {
    var parts = ["\(ProgressLine.number(done))/\(ProgressLine.number(waiting))"]
    if let rate {
      parts.append("\(ProgressLine.rate(rate))/s")
      if done < waiting { parts.append("\(ProgressLine.duration(Double(waiting - done) / rate)) left") }
    }
    if failed > 0 { parts.append("\(ProgressLine.number(failed)) failed") }
    let words = parts.joined(separator: ", ")
    let room = columns - 1
    guard words.count + ProgressLine.barWidth + 3 <= room else { return String(words.prefix(max(0, room))) }
    return "\(bar) \(words)"
  }

  private var bar: String {
    let filled = waiting == 0 ? ProgressLine.barWidth : done * ProgressLine.barWidth / waiting
    let (full, empty) = hasBlocks ? ("█", "░") : ("#", "-")
    let cells =
      String(repeating: full, count: filled)
      + String(repeating: empty, count: ProgressLine.barWidth - filled)
    return hasBlocks ? cells : "[\(cells)]"
  }

  /// A count with a comma between thousands.
  static func number(_ count: Int) -> String {
    var (rest, groups) = (count, [String]())
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
      rest /= 1000
    }
    return ([String(rest)] + groups).joined(separator: ",")
  }

  private static func rate(_ rate: Double) -> String {
    if rate >= 10 { return number(Int(rate.rounded())) }
    let tenths = Int((rate * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A time as one would say it: `8 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return "ages" }
    let whole = Int(max(1, seconds.rounded()))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<600: return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60) min \(whole % 60) s"
    case ..<3600: return "\((whole + 30) / 60) min"
    default: return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
  }
}

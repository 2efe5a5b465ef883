/// How well the codes of a run's assets scan: how many have which grade, and the worst of them.
struct CampaignGrades: Sendable {
  /// Assets that are named.
  static let maximumNamed = 10
  private static let best = UInt8(ascii: "A")

  private(set) var counts: [String: Int] = [:]
  /// Worst first, then in input order; those of the best grade are not named.
  private(set) var worst: [(index: Int, grade: UInt8)] = []

  /// - Parameter grade: a capital letter, `A` the best.
  mutating func add(_ grade: UInt8, of index: Int) {
    counts[String(UnicodeScalar(grade)), default: 0] += 1
    guard grade > CampaignGrades.best else { return }
    let place = worst.firstIndex { (grade, -index) > ($0.grade, -$0.index) } ?? worst.count
    guard place < CampaignGrades.maximumNamed else { return }
    worst.insert((index, grade), at: place)
    if worst.count > CampaignGrades.maximumNamed { worst.removeLast() }
  }
}

/// The least number of bits that what was read so far takes, by the mode of its last character.
///
/// The step of the dynamic programme behind `Segmentation`. A cost counts in sixths of a bit within a segment
/// and is rounded up to whole bits where the segment ends; as rounding keeps the order, the cheapest
/// beginning stays the cheapest whatever follows.
struct SegmentCosts {
  private static let never = Int.max / 2

  private let headers: [Int]
  private var costs = [Int](repeating: never, count: SegmentMode.allCases.count)
  /// The mode of the last character in the cheapest way.
  private(set) var mode = SegmentMode.byte
  /// The cheapest way's bits, its last segment ended.
  private(set) var bits = 0

  init(in version: SymbolVersion) {
    headers = SegmentMode.allCases.map { mode in
      mode.headerBits(in: version).map { $0 * 6 } ?? SegmentCosts.never
    }
  }

  /// Whether what was read can be written at all: M1 takes only digits, M2 nothing in byte mode.
  var isPossible: Bool { bits < SegmentCosts.never / 6 }

  /// Reads on by a byte.
  ///
  /// - Returns: The modes in which a segment begins with it, as bits `1 << mode.rawValue`.
  mutating func advance(over byte: UInt8) -> UInt8 {
    let ended = bits * 6
    let densest = SegmentMode(densestFor: byte)
    var (beginnings, minimum) = (UInt8(0), SegmentCosts.never)
    for mode in SegmentMode.allCases {
      let index = mode.rawValue
      guard index >= densest.rawValue, headers[index] < SegmentCosts.never else {
        costs[index] = SegmentCosts.never
        continue
      }
      if ended + headers[index] < costs[index] {
        costs[index] = ended + headers[index]
        beginnings |= 1 << index
      }
      costs[index] += mode.sixths
      if costs[index] < minimum {
        minimum = costs[index]
        self.mode = mode
      }
    }
    bits = (minimum + 5) / 6
    return beginnings
  }
}

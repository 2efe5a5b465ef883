/// A grade of artwork, in the letters of ISO/IEC 15415.
///
/// It is no ISO grade: that one takes a calibrated reader and the printed symbol.
package enum ArtworkGrade: String, Sendable, Hashable, Comparable, CaseIterable {
  case f = "F"
  case d = "D"
  case c = "C"
  case b = "B"
  case a = "A"

  /// Contrast 0…1: A from 0.70, B from 0.55, C from 0.40, D from 0.20.
  package init(contrast: Double) { self.init(contrast, atLeast: ArtworkGrade.contrast) }

  /// The best grade whose limit is reached, for what is better the more there is of it.
  ///
  /// - Parameter limits: of A, B, C and D.
  init(_ value: Double, atLeast limits: Limits) {
    self = zip(ArtworkGrade.passing, limits.all).first { value >= $0.1 }?.0 ?? .f
  }

  /// The best grade whose limit is kept, for what is better the less there is of it.
  ///
  /// - Parameter limits: of A, B, C and D.
  init(_ value: Double, atMost limits: Limits) {
    self = zip(ArtworkGrade.passing, limits.all).first { value <= $0.1 }?.0 ?? .f
  }

  /// A to D: all but F, which has no limit.
  static let passing: [ArtworkGrade] = [.a, .b, .c, .d]

  package static func < (lower: ArtworkGrade, upper: ArtworkGrade) -> Bool { lower.rank < upper.rank }

  private var rank: Int {
    switch self {
    case .f: 0
    case .d: 1
    case .c: 2
    case .b: 3
    case .a: 4
    }
  }
}

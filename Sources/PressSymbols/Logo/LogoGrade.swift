/// How much error correction a logo leaves unused, in the letters of ISO/IEC 15415.
///
/// Grades the artwork, not a print: what is left serves dirt and wear.
package enum LogoGrade: String, Sendable, Hashable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  /// The least unused error correction, 0…1.
  package var unused: Double {
    switch self {
    case .a: 0.62
    case .b: 0.50
    case .c: 0.37
    case .d: 0.25
    }
  }

  /// The best grade for this much unused error correction; nil below D.
  package init?(unused: Double) {
    guard let grade = LogoGrade.allCases.first(where: { unused >= $0.unused }) else { return nil }
    self = grade
  }
}

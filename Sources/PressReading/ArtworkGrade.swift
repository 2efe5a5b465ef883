/// A grade of the artwork by symbol contrast, the letters of ISO/IEC 15415.
///
/// It is no ISO grade: that one takes a calibrated reader and the printed symbol.
package enum ArtworkGrade: String, Sendable, Hashable, Comparable, CaseIterable {
  case f = "F"
  case d = "D"
  case c = "C"
  case b = "B"
  case a = "A"

  /// Contrast 0…1: A from 0.70, B from 0.55, C from 0.40, D from 0.20.
  package init(contrast: Double) {
    self =
      switch contrast {
      case 0.70...: .a
      case 0.55...: .b
      case 0.40...: .c
      case 0.20...: .d
      default: .f
      }
  }

  package static func < (lower: ArtworkGrade, upper: ArtworkGrade) -> Bool {
    let order = ArtworkGrade.allCases
    return (order.firstIndex(of: lower) ?? 0) < (order.firstIndex(of: upper) ?? 0)
  }
}

/// How much damage a symbol survives, from least to most.
///
/// Shares of codewords that can be restored, by ISO/IEC 18004. They say nothing about the share of the *area*
/// that a logo may cover.
public enum ErrorCorrection: String, Sendable, Hashable, CaseIterable {
  /// L, about 7 % of the codewords.
  case low = "L"
  /// M, about 15 %.
  case medium = "M"
  /// Q, about 25 %.
  case quartile = "Q"
  /// H, about 30 %.
  case high = "H"

  /// `L`, `M`, `Q` or `H`.
  package var letter: String { rawValue }

  /// Reads `L`, `M`, `Q` or `H`, in either case; nil for anything else.
  package init?(_ text: String) {
    self.init(rawValue: text.uppercased())
  }

  /// 0…3 from L to H: the order of the standard's tables.
  var index: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .quartile: 2
    case .high: 3
    }
  }
}

extension ErrorCorrection: Comparable {
  public static func < (a: ErrorCorrection, b: ErrorCorrection) -> Bool { a.index < b.index }
}

extension ErrorCorrection: CustomStringConvertible {
  public var description: String { letter }
}

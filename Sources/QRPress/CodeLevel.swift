internal import PressSymbols

/// How much of a symbol may be lost before it no longer reads, by ISO/IEC 18004.
public enum CodeLevel: String, Sendable, Hashable, CaseIterable {
  /// L: about 7 %.
  case low
  /// M: about 15 %.
  case medium
  /// Q: about 25 %.
  case quartile
  /// H: about 30 %.
  case high

  var errorCorrection: ErrorCorrection {
    switch self {
    case .low: .low
    case .medium: .medium
    case .quartile: .quartile
    case .high: .high
    }
  }
}

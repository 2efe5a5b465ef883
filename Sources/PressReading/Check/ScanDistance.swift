package import PressDrawing

/// From how far a phone reads a symbol: distance ≤ 10 · side · 25 / n, n modules a side.
///
/// The well-known rule of 10 : 1 assumes 25 modules. The side is the symbol's without its quiet zone.
package enum ScanDistance {
  /// The largest distance from which this side is safe.
  package static func largestDistance(side: Length, modules: Int) -> Length {
    side * 10 * (25 / Double(modules))
  }
}

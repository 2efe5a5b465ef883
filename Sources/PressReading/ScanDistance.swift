package import PressDrawing

/// From how far a phone reads a symbol: side ≥ distance / 10 · n / 25, n modules a side.
///
/// The well-known rule of 10 : 1 assumes 25 modules. The side is the symbol's without its quiet zone.
package enum ScanDistance {
  package enum Light: Double, Sendable, Hashable {
    case good = 10
    /// A dim room, a glossy surface, an old phone.
    case poor = 8
  }

  /// The smallest side that is safe from this distance.
  package static func smallestSide(
    for distance: Length, modules: Int, light: Light = .good
  ) -> Length {
    distance / light.rawValue * (Double(modules) / 25)
  }

  /// The largest distance from which this side is safe.
  package static func largestDistance(side: Length, modules: Int, light: Light = .good) -> Length {
    side * light.rawValue * (25 / Double(modules))
  }
}

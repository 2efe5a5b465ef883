/// How many modules around a symbol are clear, side by side.
package struct QuietZoneWidths: Sendable, Hashable {
  /// Raw values are what messages call them.
  package enum Side: String, Sendable, Hashable, CaseIterable {
    case left, top, right, bottom
    /// The four squares between the sides, as far as the picture goes.
    case corners
  }

  /// Clear modules on each side, 0…`wanted` where a picture from elsewhere is measured, else as far as is looked.
  package let clear: [Side: Int]
  /// Modules that are wanted on each side.
  package let wanted: Int

  package init(clear: [Side: Int], wanted: Int) {
    (self.clear, self.wanted) = (clear, wanted)
  }

  /// The least that ISO/IEC 18004 asks for, in modules: 4, for Micro QR 2.
  ///
  /// - Parameter modules: a side of the symbol.
  package static func least(forSide modules: Int) -> Int { SymbolSide.isMicro(modules) ? 2 : 4 }

  /// Clear modules on every side.
  package var modules: Int { clear.values.min() ?? 0 }

  package var isNarrow: Bool { modules < wanted }

  /// The way out of a narrow zone.
  package static let hint = "keep everything else away from the code, or put it on a larger light patch"

  /// What is said of a narrow zone: how wide it is, what is wanted, and where; each side's width where they differ.
  package var words: String {
    let narrow = Side.allCases.filter { clear[$0, default: 0] < wanted }
    // Beside a narrow side the corners are narrow too; they are news only by themselves.
    let sides = narrow == [.corners] ? narrow : narrow.filter { $0 != .corners }
    let isEven = Set(sides.map { clear[$0, default: 0] }).count <= 1
    let places = sides.map { isEven ? $0.rawValue : "\($0.rawValue) \(clear[$0, default: 0])" }
    let width = sides.map { clear[$0, default: 0] }.min() ?? modules
    return "the quiet zone is \(width) module\(width == 1 ? "" : "s"), \(wanted) are wanted "
      + "(\(places.joined(separator: ", ")))"
  }
}

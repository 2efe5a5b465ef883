/// The modules that are the same in every symbol of one size: finders, separators, timing.
///
/// ISO/IEC 18004, function patterns.
package struct FixedPattern: Sendable {
  package struct Module: Sendable, Hashable {
    package let row: Int
    package let column: Int
    package let isDark: Bool
    package let part: Part
  }

  package enum Part: String, Sendable, Hashable {
    case finder
    /// A corner of a finder, which a round style leaves light.
    case finderCorner = "finder corner"
    case separator, timing
  }

  /// Modules a side.
  package let side: Int
  package let modules: [Module]

  /// The pattern of a symbol of 21, 25 … 177 modules a side, or of a Micro QR symbol of 11, 13, 15 or 17;
  /// nil for any other side.
  package init?(side: Int) {
    self.side = side
    if SymbolSide.versions.contains(side) {
      modules =
        FixedPattern.finder(row: 0, column: 0, side: side)
        + FixedPattern.finder(row: 0, column: side - 7, side: side)
        + FixedPattern.finder(row: side - 7, column: 0, side: side)
        + FixedPattern.timing(line: 6, 8..<(side - 8))
    } else if SymbolSide.microVersions.contains(side) {
      modules =
        FixedPattern.finder(row: 0, column: 0, side: side) + FixedPattern.timing(line: 0, 8..<side)
    } else {
      return nil
    }
  }

  /// Seven modules square and the light line around it, as far as that lies in the symbol.
  private static func finder(row: Int, column: Int, side: Int) -> [Module] {
    (-1...7).flatMap { y in
      (-1...7).compactMap { x -> Module? in
        let inside = 0..<side
        guard inside.contains(row + y), inside.contains(column + x) else { return nil }
        // Rings around the middle: 0 and 1 dark, 2 light, 3 dark, 4 the separator.
        let ring = max((y - 3).magnitude, (x - 3).magnitude)
        let isCorner = (y - 3).magnitude == 3 && (x - 3).magnitude == 3
        return Module(
          row: row + y, column: column + x, isDark: ring != 2 && ring != 4,
          part: ring == 4 ? .separator : isCorner ? .finderCorner : .finder)
      }
    }
  }

  /// One row and one column, dark at every even place.
  private static func timing(line: Int, _ places: Range<Int>) -> [Module] {
    places.flatMap { i in
      [
        Module(row: line, column: i, isDark: i.isMultiple(of: 2), part: .timing),
        Module(row: i, column: line, isDark: i.isMultiple(of: 2), part: .timing),
      ]
    }
  }
}

/// A box of whole modules, such as a logo clears; counted from the symbol's top left.
package struct ModuleArea: Sendable, Hashable {
  package let rows: Range<Int>
  package let columns: Range<Int>

  package init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// A square in the symbol's middle.
  ///
  /// Nil unless the side is odd, as every symbol's is, and 1…`modules`.
  package static func centred(side: Int, in version: SymbolVersion) -> ModuleArea? {
    centred(columns: side, rows: side, in: version)
  }

  /// A rectangle in the symbol's middle.
  ///
  /// Nil unless both sides are odd, as every symbol's is, and 1…`modules`.
  package static func centred(columns: Int, rows: Int, in version: SymbolVersion) -> ModuleArea? {
    func range(_ side: Int) -> Range<Int>? {
      guard side >= 1, side <= version.modules, !side.isMultiple(of: 2) else { return nil }
      let first = (version.modules - side) / 2
      return first..<first + side
    }
    guard let columns = range(columns), let rows = range(rows) else { return nil }
    return ModuleArea(rows: rows, columns: columns)
  }

  /// The longer side, in modules.
  package var side: Int { max(rows.count, columns.count) }

  package func contains(_ row: Int, _ column: Int) -> Bool { rows ~= row && columns ~= column }

  /// Every place in it, row by row.
  package var places: [ModulePlace] {
    rows.flatMap { row in columns.map { ModulePlace(row: row, column: $0) } }
  }
}

extension ModuleArea: CustomStringConvertible {
  /// Columns by rows: `9 × 9`.
  package var description: String { "\(columns.count) × \(rows.count)" }
}

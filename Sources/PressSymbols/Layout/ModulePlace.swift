/// Where a module is: row and column count from the symbol's top left, 0…`modules` − 1.
package struct ModulePlace: Sendable, Hashable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

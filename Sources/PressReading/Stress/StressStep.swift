/// One step: how strong the stress was, and who still read the symbol.
package struct StressStep: Sendable, Hashable {
  /// In the unit of the ladder's kind.
  package let value: Double
  package let zxing: Bool
  /// Nil where ZBar does not know the kind of symbol.
  package let zbar: Bool?

  package init(value: Double, zxing: Bool, zbar: Bool?) {
    self.value = value
    self.zxing = zxing
    self.zbar = zbar
  }

  /// Whether every decoder that knows the symbol read it.
  package var isRead: Bool { zxing && zbar != false }
}

/// The shapes that a symbol is drawn in: neither colours nor sizes.
package struct SymbolStyle: Sendable, Hashable {
  package var modules: ModuleShape
  package var finderRing: FinderRingShape
  package var finderCenter: FinderCenterShape

  package init(
    modules: ModuleShape = .square, finderRing: FinderRingShape = .square,
    finderCenter: FinderCenterShape = .square
  ) {
    self.modules = modules
    self.finderRing = finderRing
    self.finderCenter = finderCenter
  }

  /// Squares throughout, as in the standard.
  package static let plain = SymbolStyle()
}

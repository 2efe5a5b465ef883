/// The shapes that a symbol is drawn in: neither colours nor sizes.
package struct SymbolStyle: Sendable, Hashable {
  package var modules: ModuleShape
  package var eyeFrame: EyeFrameShape
  package var eyeBall: EyeBallShape

  package init(
    modules: ModuleShape = .square, eyeFrame: EyeFrameShape = .square, eyeBall: EyeBallShape = .square
  ) {
    self.modules = modules
    self.eyeFrame = eyeFrame
    self.eyeBall = eyeBall
  }

  /// Squares throughout, as in the standard.
  package static let plain = SymbolStyle()
}

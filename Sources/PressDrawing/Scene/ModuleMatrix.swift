/// A symbol's dark modules in a drawing: equal squares on a grid.
///
/// Who draws dots paints whole rows of them, who draws outlines takes `outline`; both show the same.
package struct ModuleMatrix: Sendable, Hashable {
  /// Modules a side, 1 or more.
  package let modules: Int
  /// Row by row from the top left corner; `modules` squared of them.
  package let isDark: [Bool]
  /// The first module's top left corner.
  package let origin: Point
  /// Side of a module, over 0.
  package let moduleSide: Length
  /// The dark modules as outlines, for the non-zero rule.
  package let outline: Path

  package init(modules: Int, isDark: [Bool], origin: Point, moduleSide: Length, outline: Path) {
    self.modules = modules
    self.isDark = isDark
    self.origin = origin
    self.moduleSide = moduleSide
    self.outline = outline
  }
}

package import PressDiagnostics
package import PressDrawing
package import PressSymbols

/// A logo that its symbol bears.
package struct LogoPlacement: Sendable, Hashable {
  /// The modules to be left out.
  package let clearing: ModuleArea
  /// The picture in its own shape.
  package let box: Rect
  package let node: Scene.Node

  /// Puts a logo into the middle of a symbol.
  ///
  /// - Parameter maximum: modules on the longer side of what an automatic logo may clear; nil for no bound.
  /// - Throws: `Misfit` when less than grade C of error correction would be left.
  package init(
    _ logo: CodeLogo, on budget: LogoBudget, _ placement: CodePlacement, atMost maximum: Int? = nil
  ) throws(Misfit) {
    let module = placement.module
    let largest = logo.largest(in: budget, of: module)
    let side: Length
    let area: ModuleArea?
    switch logo.extent {
    case .automatic:
      let modules = min(maximum ?? .max, largest?.area.side ?? 0)
      side = CodeLogo.side(clearing: modules, of: module)
      area = modules >= 3 ? logo.area(clearedFor: side, of: module, in: budget.version) : nil
    case .side(let length):
      side = length
      area = logo.area(clearedFor: length, of: module, in: budget.version)
    }
    guard let area, budget.allows(area) else {
      throw Misfit(extent: logo.extent, clearing: area, largest: largest)
    }
    clearing = area
    box = logo.box(around: placement.symbolBox.center, side: side)
    node = logo.picture.node(in: box)
  }

  /// Micro QR corrects too little.
  package static var inMicro: Diagnostic {
    .error("logo", "Micro QR bears no logo", hint: "use a QR Code")
  }

  /// Why a logo cannot stand on a symbol.
  package struct Misfit: Error, Sendable, Hashable {
    package let extent: CodeLogo.Extent
    /// Nil when it would be larger than the symbol.
    package let clearing: ModuleArea?
    /// What would do; nil when nothing would.
    package let largest: CodeLogo.Room?

    /// What is wrong with it on a symbol of some budget.
    package func message(_ budget: LogoBudget) -> String {
      guard case .side(let length) = extent else {
        return "a code of version '\(budget.version)-\(budget.level)' has no room for a logo"
      }
      guard let clearing else { return "a logo of '\(length)' is larger than the code" }
      let reason =
        budget.unused(covering: clearing) < 0
        ? "makes the code unreadable" : "leaves too little error correction for grade 'C'"
      return "a logo of '\(length)' clears '\(clearing)' modules, which \(reason)"
    }
  }
}

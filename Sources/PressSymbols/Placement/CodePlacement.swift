package import PressDrawing

/// A symbol in its slot: how large a module is and where the first one lies.
package struct CodePlacement: Sendable, Hashable {
  /// The slot on the grid, quiet zone included.
  package let box: Rect
  /// Side of a module.
  package let module: Length
  /// Whole dots a module; nil when the grid is exact.
  package let moduleDots: Int?
  /// Top left corner of the first module.
  package let origin: Point
  /// Modules a side.
  package let modules: Int

  /// Puts a symbol into a square box.
  ///
  /// On a grid of dots a module takes a whole number of them, and what is left over goes to the quiet zone. A
  /// round patch makes the symbol smaller, so that its corners never cut the quiet zone.
  /// Nil when a module would be smaller than a dot, or the box has no room at all.
  ///
  /// - Parameter modules: side of the symbol in modules.
  package init?(modules: Int, in slot: Rect, quietZone: QuietZone, patchRadius: Length = .zero, grid: Grid) {
    self.modules = modules
    box = grid.snapped(slot)
    let side = min(box.size.width, box.size.height)
    // The largest square inside a round corner of radius r stands back by r · (1 − 1/√2).
    let corner = min(patchRadius, side / 2) * (1 - 0.5.squareRoot())
    let room = side - corner * 2
    let wanted = Double(modules + 2 * quietZone.modules)
    switch grid {
    case .exact:
      guard room > .zero else { return nil }
      module = room / wanted
      moduleDots = nil
      let margin = (side - module * Double(modules)) / 2
      origin = Point(box.minX + margin, box.minY + margin)
    case .dots(let resolution):
      // No picture has as many.
      guard resolution.dots(side) < 1e9 else { return nil }
      // A ten-thousandth of a dot forgives what converting to millimetres and back rounds away.
      var dots = Int((resolution.dots(room) / wanted + 0.0001).rounded(.down))
      // An odd dot that is left over goes to the right and the bottom: the other corner may not come short.
      let spare = Double((resolution.wholeDots(side) - dots * Int(wanted)) / 2)
      if dots > 0, spare < resolution.dots(corner) - 0.01 { dots -= 1 }
      guard dots >= 1 else { return nil }
      module = resolution.length(dots: Double(dots))
      moduleDots = dots
      let margin = resolution.length(dots: Double((resolution.wholeDots(side) - dots * modules) / 2))
      origin = Point(box.minX + margin, box.minY + margin)
    }
  }

  /// The symbol without its quiet zone.
  package var symbolBox: Rect {
    Rect(origin, Size(module * Double(modules), module * Double(modules)))
  }
}

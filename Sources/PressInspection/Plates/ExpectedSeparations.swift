internal import PressDiagnostics
package import PressDrawing
package import PressTemplates

/// Which inks a code was asked for in: anything else on its plates is a fault.
package struct ExpectedSeparations: Sendable, Hashable {
  /// Of the modules: one where the code is to survive a press out of register.
  package var modules: Set<Ink>
  /// Of the ground that it stands on.
  package var ground: Set<Ink> = []
  /// The weakest tint that a module is printed in, 0…1.
  var weakest = 1.0
  /// Where a picture stands in the code: of whatever inks, and no part of what is read from a plate.
  package var pictures: [Rect] = []

  /// The one plate that carries the whole code; nil when several do.
  var darkInk: Ink? { modules.count == 1 ? modules.first : nil }

  /// Whether something of an ink in the code's box is no surprise.
  package func expects(_ ink: Ink) -> Bool { modules.contains(ink) || ground.contains(ink) }
}

extension ExpectedSeparations {
  /// Of a code on a page, with the logo that it bears.
  package init(_ code: PlacedCode) {
    let slot = code.slot
    self.init(
      slot.codeStyle.colors(ink: slot.ink), on: slot.patch?.color, pictures: [code.logo].compactMap { $0 })
  }

  /// - Parameters:
  ///   - colors: everything that modules are drawn in.
  ///   - pictures: where pictures stand in the code.
  package init(_ colors: [Color], on ground: Color?, pictures: [Rect]) {
    modules = colors.reduce(into: Set()) { $0.formUnion($1.possibleInks) }
    self.ground = ground?.possibleInks ?? []
    weakest = colors.compactMap { $0.inks.values.max() }.min() ?? 1
    self.pictures = pictures
  }
}

extension CodeStyle {
  /// Everything that modules are drawn in.
  package func colors(ink: Color) -> [Color] {
    let eyes = [finderRing, finderCenter].compactMap { $0 }
    switch gradient {
    case nil: return eyes + [ink]
    case .linear(_, let stops), .radial(let stops): return eyes + stops
    }
  }
}

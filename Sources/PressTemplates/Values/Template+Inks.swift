package import PressDiagnostics
package import PressDrawing

extension Template {
  /// Named inks of what is drawn that have two recipes: an error at each slot that contradicts one before.
  ///
  /// One plate carries an ink, whatever two colours a screen shows it in: which of them was meant nobody knows.
  ///
  /// - Parameter values: with the record's colours put in (`resolvingColors`).
  package func inkFaults(in values: TemplateValues) -> [Diagnostic] {
    var known: [String: Color] = [:]
    var faults: [Diagnostic] = []
    for (slot, color) in slotColors(in: values) {
      guard case .spot(let name, _, _, _, _) = color else { continue }
      guard let first = known[name] else {
        known[name] = color
        continue
      }
      guard first != color else { continue }
      let fault = Diagnostic.error(
        "ink-twice", "the ink '\(name)' is \(color.recipe) here, and \(first.recipe) before",
        hint: "give one ink one 'cmyk(…)'; named in a palette, it is written once"
      ).at(slot.place.position, sourceLine: slot.place.line)
      if !faults.contains(fault) { faults.append(fault) }
    }
    return faults
  }

  /// The named inks that it draws with, each as it is given first.
  package func inks(in values: TemplateValues?) -> [Color] {
    var found: [Color] = []
    for (_, color) in slotColors(in: values) {
      if case .spot = color, !found.contains(color) { found.append(color) }
    }
    return found
  }

  /// Every colour of every slot that is shown, in the order of painting; of all slots without values.
  private func slotColors(in values: TemplateValues?) -> [(Slot, Color)] {
    pages.flatMap(\.slots).filter { slot in values.map { shows(slot, in: $0) } ?? true }
      .flatMap { slot in slot.colors.map { (slot, $0) } }
  }
}

extension Slot {
  /// Its colours, in the order of painting.
  fileprivate var colors: [Color] {
    var found: [Color] = []
    _ = mapColors { source in
      found.append(source.color)
      return source
    }
    switch content {
    case .code(let code):
      // A gradient stands in place of the ink.
      let style = code.codeStyle
      found += style.gradient?.colors ?? []
      found += [style.finderRing, style.finderCenter, style.frame?.color, style.frame?.wordsColor]
        .compactMap { $0 }
    case .each(let repeated): found += repeated.slots.flatMap(\.colors)
    case .text, .image, .shape: break
    }
    return found
  }
}

extension CodeStyle.Gradient {
  fileprivate var colors: [Color] {
    switch self {
    case .linear(_, let colors), .radial(let colors): colors
    }
  }
}

extension Color {
  /// What stands in for a named ink: `cmyk(2,100,85,6)`.
  package var recipe: Color {
    if case .spot(_, let c, let m, let y, let k) = self {
      .cmyk(cyan: c, magenta: m, yellow: y, black: k)
    } else {
      self
    }
  }
}

package import PressDiagnostics
package import PressDrawing
internal import PressTemplates

/// What is reported of plates; the words are stable, for programs.
package enum PlateFinding {
  static let severalPlates = "several-plates"
  package static let foreign = "plate-not-blank"
  package static let unreadable = "unreadable-plate"
  static let screened = "screened-ink"
  package static let coverage = "ink-coverage"
  package static let notRun = "plates-not-run"

  /// - Parameter shares: what each plate carries at most, 0…1, where that is known.
  package static func several(_ inks: some Sequence<Ink>, shares: [Ink: Double] = [:]) -> Diagnostic {
    let names = inks.sorted().map { ink in
      shares[ink].map { "\(ink) \(($0 * 100).decimal(places: 0)) %" } ?? "\(ink)"
    }
    return .warning(
      severalPlates,
      "the code is printed with \(names.count) plates: \(names.joined(separator: ", "))",
      hint: "plates a tenth of a millimetre out of register blur its edges: take one ink, "
        + "'cmyk(0,0,0,100)' or a spot")
  }

  static func screened(_ ink: Ink, share: Double) -> Diagnostic {
    .warning(
      screened,
      "the code is printed with \((share * 100).decimal(places: 0)) % of \(ink): as a screen of dots",
      hint: "dots fray the edges of modules: take the ink at 100 %")
  }

  package static func foreign(_ ink: Ink, share: Double) -> Diagnostic {
    .error(
      foreign, "the plate of \(ink) carries \((share * 100).decimal(places: 0)) % in the code's box",
      hint: "keep other inks off the code and its quiet zone, or put it on a light patch")
  }

  package static func unreadable(_ ink: Ink, _ reason: String) -> Diagnostic {
    .error(
      unreadable, "the plate of \(ink) alone does not give the code: \(reason)",
      hint: "draw the whole code in one ink, on a ground without it")
  }
}

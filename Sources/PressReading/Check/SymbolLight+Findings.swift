import PressDrawing

extension SymbolLight {
  /// What speaks against the symbol; `ground` ends each message.
  func findings(wanted: Int, ground: String) -> [CheckReport.Finding] {
    // An inverted symbol has every other fault too, and one way out.
    if isInverted { return [inversion(ground)] + contrastFinding(ground) }
    return contrastFinding(ground) + quietZoneFinding(wanted, ground) + damageFinding(ground)
  }

  private func inversion(_ ground: String) -> CheckReport.Finding {
    CheckReport.Finding(
      .inverted, "the symbol is light on dark\(ground)",
      hint: "put the code on a light patch: many phones read only dark on light")
  }

  private func contrastFinding(_ ground: String) -> [CheckReport.Finding] {
    // Rounded down, so that what misses a bound does not read like it.
    let percent = "\(((contrast * 1000).rounded(.down) / 10).decimal(places: 1)) %"
    if contrast < SymbolCheck.minimumContrast {
      return [
        CheckReport.Finding(
          .lowContrast, "the symbol contrast is \(percent), at least 40 % is needed\(ground)",
          hint: "take a darker ink or a lighter patch")
      ]
    }
    guard contrast < SymbolCheck.goodContrast else { return [] }
    return [
      CheckReport.Finding(
        .weakContrast, "the symbol contrast is \(percent), 70 % is better\(ground)",
        hint: "take a darker ink or a lighter patch", isError: false)
    ]
  }

  private func quietZoneFinding(_ wanted: Int, _ ground: String) -> [CheckReport.Finding] {
    let widths = QuietZoneWidths(clear: clear, wanted: wanted)
    guard widths.isNarrow else { return [] }
    return [
      CheckReport.Finding(.quietZone, "\(widths.words)\(ground)", hint: QuietZoneWidths.hint)
    ]
  }

  private func damageFinding(_ ground: String) -> [CheckReport.Finding] {
    guard let first = damage.first else { return [] }
    return [
      CheckReport.Finding(
        .damage,
        "\(damage.count) modules of the fixed pattern are wrong, the first in the \(first.part.rawValue) "
          + "at row \(first.row), column \(first.column)\(ground)",
        hint: "let nothing cover the finders and the dotted lines between them")
    ]
  }
}

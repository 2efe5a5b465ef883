internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressInspection
internal import PressReading
internal import PressReports
internal import PressSymbols
internal import PressTemplates

extension AssetPress {
  /// Reads every code from its films, laid on each other in their colours over the cloth, and from the film of
  /// its dark ink alone.
  func checkFilms(_ drawn: Drawn, of asset: PlannedAsset, verifies: Bool) throws -> Checked {
    var checked = Checked()
    for composition in drawn.compositions {
      for (code, overlay) in zip(composition.codes, drawn.filmed ?? []) {
        guard let filled = asset.content.codes.first(where: { $0.slot.name == code.slot.name }) else {
          continue
        }
        let verdict = verifies ? try read(code, overlay, of: composition) : nil
        var report = CodeReport(
          slot: code.slot.name, page: composition.page, link: filled.link, symbol: code.symbol,
          placement: code.placement, check: verdict?.seen)
        report.check.plates = verdict?.plates ?? .reason("not run")
        checked.findings += (verdict?.findings ?? []).map { $0.reported(of: code.slot) }
        if verifies, let inner = try codeInLogo(of: code, in: composition.scene) {
          checked.findings.append(inner.reported(of: code.slot))
        }
        checked.codes.append(report)
      }
    }
    return checked
  }

  private func read(
    _ code: PlacedCode, _ overlay: FilmOverlay, of composition: Composition
  ) throws -> (seen: CheckReport, plates: CodeReport.Verdict, findings: [Diagnostic]) {
    let expected = code.symbol.encoded
    let geometry = try Films.dots(of: code, in: FilmSheet(trim: composition.trim)).geometry
    guard let picture = overlay.seen else {
      throw PressFailure(.bug, "bug", "the films hold nothing of the code '\(code.slot.name)'")
    }
    let seen = SymbolCheck.check(picture, at: geometry, expecting: expected)
    // A logo on the code has films of its own; the code's is the one that gives the code.
    let alone = overlay.films.filter { $0.key != FilmInks.white }.sorted { $0.key < $1.key }.map {
      ink, film in
      (ink: ink, check: SymbolCheck.check(film, at: geometry, expecting: expected))
    }
    guard alone.contains(where: { !$0.check.findings.contains(where: \.isError) }) else {
      let inks = alone.map(\.ink)
      let finding =
        inks.count > 1
        ? PlateFinding.several(inks) : PlateFinding.unreadable(inks.first ?? .black, "its film is empty")
      return (seen, .reported(false), seen.diagnostics + [finding])
    }
    return (seen, .reported(true), seen.diagnostics)
  }
}

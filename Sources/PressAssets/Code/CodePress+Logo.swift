internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressSymbols
internal import PressTemplates

extension CodePress {
  /// Where the logo goes; nil when none is asked for.
  ///
  /// - Parameter maximum: modules that an automatic logo may clear a side; nil for no bound.
  /// - Throws: `PressFailure` with status `badData` when less than grade C would be left.
  func placeLogo(
    on symbol: Symbol, _ placement: CodePlacement, _ request: CodeRequest, atMost maximum: Int? = nil
  ) throws(PressFailure) -> PlacedLogo? {
    guard let logo = request.logo else { return nil }
    let budget = try budget(of: symbol)
    do {
      let placed = try LogoPlacement(logo, on: budget, placement, atMost: maximum)
      return PlacedLogo(placement: placed, warnings: softness(logo, in: placed.box))
    } catch {
      let better = better(than: symbol, error.largest?.side ?? .zero, logo, placement, request)
      let elsewhere =
        better.map { "\($0.room.words) at level '\($0.level)'" } ?? "a larger version with '--min-version'"
      throw PressFailure(
        .badData, "logo-too-large", error.message(budget),
        hint: error.largest.map { "use at most \($0.words), or \(elsewhere)" } ?? "use \(elsewhere)")
    }
  }

  private func budget(of symbol: Symbol) throws(PressFailure) -> LogoBudget {
    if let budget = LogoBudget(version: symbol.version, level: symbol.level) { return budget }
    throw PressFailure(.badData, [LogoPlacement.inMicro])
  }

  /// The least higher level with room for the logo, else the one with most; nil when none has more.
  ///
  /// The content may take a larger version there, of smaller modules, so that each symbol is made.
  private func better(
    than symbol: Symbol, _ side: Length, _ logo: CodeLogo, _ placement: CodePlacement, _ request: CodeRequest
  ) -> (level: ErrorCorrection, room: CodeLogo.Room)? {
    var best: (level: ErrorCorrection, room: CodeLogo.Room)?
    for level in ErrorCorrection.allCases where level > symbol.level {
      var higher = request
      higher.requirements.level = level
      guard let other = try? symbols(higher).first(where: { $0.part?.number == symbol.part?.number }),
        let place = try? place(other, higher).code, let budget = try? budget(of: other),
        let room = logo.largest(in: budget, of: place.module), room.side > best?.room.side ?? side
      else { continue }
      best = (level, room)
      if case .side(let wanted) = logo.extent, room.side >= wanted { break }
    }
    return best
  }

  /// A logo of too few pixels is a warning: a code on no template has no medium.
  private func softness(_ logo: CodeLogo, in box: Rect) -> [Diagnostic] {
    guard let minimum = Medium.paper.smallestImageResolution,
      let found = logo.picture.resolution(atWidth: box.size.width), found < minimum
    else { return [] }
    return [
      .warning(
        "low-resolution", "the logo has \(Int(found)) pixels an inch at this size",
        hint: "at least \(Int(minimum)) are needed, 300 are better")
    ]
  }
}

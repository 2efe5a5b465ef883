internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressTemplates

/// A logo that its symbol bears.
struct PlacedLogo {
  /// The modules to be left out.
  let clearing: ModuleArea
  let node: Scene.Node
  let warnings: [Diagnostic]
}

extension CodePress {
  /// Where the logo goes; nil when none is asked for.
  ///
  /// - Throws: `PressFailure` with status `badData` when less than grade C would be left.
  func placeLogo(
    on symbol: Symbol, _ placement: CodePlacement, _ request: CodeRequest
  ) throws(PressFailure) -> PlacedLogo? {
    guard let logo = request.logo else { return nil }
    let room = try budget(of: symbol).largestSide()
    let cleared: Int
    let side: Length
    switch logo.extent {
    case .automatic:
      cleared = room
      side = CodeLogo.side(clearing: room, of: placement.module)
    case .side(let length):
      cleared = CodeLogo.modules(clearedFor: length, of: placement.module)
      side = length
    }
    guard cleared <= room, cleared >= 3,
      let area = ModuleArea.centred(side: cleared, in: symbol.version)
    else { throw try misfit(logo, clearing: cleared, on: symbol, placement, request) }
    let box = logo.box(around: placement.symbolBox.center, side: side)
    return PlacedLogo(clearing: area, node: logo.picture.node(in: box), warnings: softness(logo, in: box))
  }

  private func budget(of symbol: Symbol) throws(PressFailure) -> LogoBudget {
    do {
      return try LogoBudget(version: symbol.version, level: symbol.level)
    } catch {
      throw PressFailure(.badData, "logo", error.message, hint: error.hint)
    }
  }

  /// What a symbol bears: its level, and the largest square in modules and what it leaves the logo.
  private struct Room {
    let level: ErrorCorrection
    let modules: Int
    let side: Length

    /// Nil when not even a square of three modules may be cleared.
    init?(_ budget: LogoBudget, _ placement: CodePlacement) {
      level = budget.level
      modules = budget.largestSide()
      guard modules >= 3 else { return nil }
      side = CodeLogo.side(clearing: modules, of: placement.module)
    }

    /// Rounded down, so that who types it gets it.
    var words: String {
      let hundredths = (side.millimetres * 100).rounded(.down)
      return "'\((hundredths / 100).decimal(places: 2)) mm' ('\(modules) × \(modules)' modules)"
    }
  }

  private func misfit(
    _ logo: CodeLogo, clearing cleared: Int, on symbol: Symbol, _ placement: CodePlacement,
    _ request: CodeRequest
  ) throws(PressFailure) -> PressFailure {
    let budget = try budget(of: symbol)
    let (largest, better) = (Room(budget, placement), better(than: symbol, placement, request))
    let elsewhere =
      better.map { "\($0.words) at level '\($0.level)'" } ?? "a larger version with '--min-version'"
    guard case .side(let length) = logo.extent else {
      return PressFailure(
        .badData, "logo-too-large",
        "a code of version '\(symbol.version)-\(symbol.level)' has no room for a logo",
        hint: "use \(elsewhere)")
    }
    var message = "a logo of '\(length)' is larger than the code"
    if let area = ModuleArea.centred(side: cleared, in: symbol.version) {
      let reason =
        budget.unused(covering: area) < 0
        ? "makes the code unreadable" : "leaves too little error correction for grade 'C'"
      message = "a logo of '\(length)' clears '\(area)' modules, which \(reason)"
    }
    return PressFailure(
      .badData, "logo-too-large", message,
      hint: largest.map { "use at most \($0.words), or \(elsewhere)" } ?? "use \(elsewhere)")
  }

  /// The least higher level with room for the logo, else the one with most; nil when none has more.
  ///
  /// The content may take a larger version there, of smaller modules, so that each symbol is made.
  private func better(than symbol: Symbol, _ placement: CodePlacement, _ request: CodeRequest) -> Room? {
    var wanted: Length?
    if case .side(let length)? = request.logo?.extent { wanted = length }
    var best: Room?
    var most =
      (try? budget(of: symbol)).flatMap { Room($0, placement) }?.side ?? .zero
    for level in ErrorCorrection.allCases where level > symbol.level {
      var higher = request
      higher.requirements.level = level
      guard let other = try? symbols(higher).first(where: { $0.part?.number == symbol.part?.number }),
        let (place, _) = try? place(other, higher), let budget = try? budget(of: other),
        let room = Room(budget, place), room.side > most
      else { continue }
      (best, most) = (room, room.side)
      if let wanted, room.side >= wanted { break }
    }
    return best
  }

  /// A logo of too few pixels is a warning: a code on no template has no medium.
  private func softness(_ logo: CodeLogo, in box: Rect) -> [Diagnostic] {
    guard let least = Medium.paper.smallestImageResolution,
      let found = logo.picture.resolution(atWidth: box.size.width), found < least
    else { return [] }
    return [
      .warning(
        "low-resolution", "the logo has \(Int(found)) pixels an inch at this size",
        hint: "at least \(Int(least)) are needed, 300 are better")
    ]
  }
}

/// The dark modules that take the style's module shape: neither finders nor what a logo clears.
///
/// An alignment pattern that is drawn as a ring is left out too.
struct StyledField: ModuleField {
  let modules: Int
  private var dark: [Bool]

  init(of symbol: Symbol, layout: SymbolLayout, clearing: ModuleArea?, leavingOut rings: [ModulePlace]) {
    let side = symbol.modules
    modules = side
    dark = (0..<side * side).map { position in
      let (row, column) = position.quotientAndRemainder(dividingBy: side)
      return symbol.isDark(row, column) && layout.part(row, column) != .finder
        && !(clearing?.contains(row, column) ?? false)
    }
    for ring in rings {
      for row in ring.row - 2...ring.row + 2 {
        for column in ring.column - 2...ring.column + 2 { dark[row * side + column] = false }
      }
    }
  }

  func isDark(_ row: Int, _ column: Int) -> Bool {
    guard row >= 0, row < modules, column >= 0, column < modules else { return false }
    return dark[row * modules + column]
  }

  /// The place of every dark module, row by row.
  var darkPlaces: [ModulePlace] {
    dark.indices.filter { dark[$0] }.map { ModulePlace(row: $0 / modules, column: $0 % modules) }
  }

  /// Dark runs as long as they go: along the rows, or along the columns when `down`.
  func runs(down: Bool) -> [ModuleArea] {
    var runs: [ModuleArea] = []
    for line in 0..<modules {
      var start: Int?
      for place in 0...modules {
        let isDark = down ? isDark(place, line) : isDark(line, place)
        if isDark, start == nil { start = place }
        guard !isDark, let first = start else { continue }
        let (along, across) = (first..<place, line..<line + 1)
        runs.append(
          down ? ModuleArea(rows: along, columns: across) : ModuleArea(rows: across, columns: along))
        start = nil
      }
    }
    return runs
  }
}

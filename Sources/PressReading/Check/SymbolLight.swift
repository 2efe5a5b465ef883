import PressDrawing

/// What can be measured of a symbol without decoding it.
///
/// Light is taken from the middles of the fixed pattern's modules, not of all: a logo darker or lighter than
/// the symbol's own colours would make a pale symbol look strong.
struct SymbolLight {
  /// Symbol contrast Rmax − Rmin, 0…1, a parameter of ISO/IEC 15415.
  let contrast: Double
  /// Global threshold (Rmax + Rmin) / 2.
  let threshold: Double
  /// Whether the finders are light on dark.
  let isInverted: Bool
  /// Modules of the fixed pattern on the wrong side of the threshold, corners of finders left out.
  let damage: [FixedPattern.Module]
  /// Clear modules on each side.
  let clear: [Side: Int]

  typealias Side = QuietZoneWidths.Side

  /// Clear modules on every side.
  var quietZone: Int { clear.values.min() ?? 0 }

  /// Nil when no symbol has this side.
  ///
  /// - Parameter spread: what every edge was moved out, in modules: that much of the quiet zone is the symbol's.
  init?(of view: SymbolView, spread: Double = 0) {
    guard let pattern = FixedPattern(side: view.geometry.modules) else { return nil }
    let samples = pattern.modules.map {
      (module: $0, light: view.reflectance(row: $0.row, column: $0.column))
    }
    let lights = samples.map(\.light)
    guard let brightest = lights.max(), let darkest = lights.min() else { return nil }
    func mean(dark: Bool) -> Double {
      let part = samples.filter { $0.module.isDark == dark && $0.module.part != .timing }
      return part.reduce(0) { $0 + $1.light } / Double(max(part.count, 1))
    }
    let threshold = (brightest + darkest) / 2
    let inverted = mean(dark: true) > mean(dark: false)
    contrast = brightest - darkest
    self.threshold = threshold
    isInverted = inverted
    damage = samples.filter {
      $0.module.part != .finderCorner && ($0.light < threshold) != ($0.module.isDark != inverted)
    }.map(\.module)
    clear = Dictionary(
      uniqueKeysWithValues: Side.allCases.map { side in
        let count = (0..<view.margins.largest).prefix { ring in
          view.areas(of: ring + 1, on: side).allSatisfy {
            view.isClear($0, above: threshold, inverted: inverted, spread: spread)
          }
        }.count
        return (side, count)
      })
  }
}

extension SymbolView {
  /// A box of modules, counted from the symbol's own top left one.
  fileprivate typealias Area = (columns: Range<Int>, rows: Range<Int>)

  /// What the `ring`-th module outwards takes up beside a side; corners only as far as the picture goes.
  fileprivate func areas(of ring: Int, on side: SymbolLight.Side) -> [Area] {
    let modules = geometry.modules
    let symbol = 0..<modules
    let (before, after) = (-ring..<(1 - ring), (modules + ring - 1)..<(modules + ring))
    switch side {
    case .left: return [(before, symbol)]
    case .right: return [(after, symbol)]
    case .top: return [(symbol, before)]
    case .bottom: return [(symbol, after)]
    case .corners:
      let (wholeBefore, wholeAfter) = (-ring..<0, modules..<(modules + ring))
      let (columns, rows) = (self.columns, self.rows)
      return [wholeBefore, wholeAfter].flatMap { far in
        [before, after].flatMap { near -> [Area] in [(near, far), (far, near)] }
      }.map { ($0.columns.clamped(to: columns), $0.rows.clamped(to: rows)) }
    }
  }

  /// The modules that the picture holds.
  private var columns: Range<Int> { -margins.left..<(geometry.modules + margins.right) }
  private var rows: Range<Int> { -margins.top..<(geometry.modules + margins.bottom) }

  /// Whether every pixel is on the light side of the threshold, or on the dark one; not beyond the picture.
  fileprivate func isClear(
    _ area: Area, above threshold: Double, inverted: Bool, spread: Double
  ) -> Bool {
    if area.columns.isEmpty || area.rows.isEmpty { return true }
    guard columns.contains(area.columns.lowerBound), columns.contains(area.columns.upperBound - 1),
      rows.contains(area.rows.lowerBound), rows.contains(area.rows.upperBound - 1)
    else { return false }
    let dots = geometry.moduleDots
    let grown = max(0, Int((spread * Double(dots) - 1e-6).rounded(.up)))
    let (xs, ys) = (
      pixels(of: area.columns, after: margins.left, grown), pixels(of: area.rows, after: margins.top, grown)
    )
    return picture.allReflectances(x: xs, y: ys) { inverted ? $0 < threshold : $0 > threshold }
  }

  /// Pixels of some modules beside the symbol, without those that its grown edge may take.
  private func pixels(of modules: Range<Int>, after margin: Int, _ grown: Int) -> Range<Int> {
    let dots = geometry.moduleDots
    let all = ((modules.lowerBound + margin) * dots)..<((modules.upperBound + margin) * dots)
    let symbol = (margin * dots)..<((margin + geometry.modules) * dots)
    if all.upperBound <= symbol.lowerBound {
      return all.lowerBound..<max(all.lowerBound, min(all.upperBound, symbol.lowerBound - grown))
    }
    if all.lowerBound >= symbol.upperBound {
      return min(all.upperBound, max(all.lowerBound, symbol.upperBound + grown))..<all.upperBound
    }
    return all
  }
}

package import PressSymbols

/// The light of each module of a symbol in a picture: all that grades of what a symbol says are computed of.
///
/// Light is the mean over a disc of 0.8 modules across in the module's middle, the aperture that ISO/IEC
/// 15415 measures through. The very middle alone would grade a thin line or a speck as well as a full module,
/// and whole modules would blame shapes that keep a gap to their neighbours for it: discs, bars and tiles
/// fill the aperture, a square on its tip fills six sevenths of it.
package struct SampledModules: Sendable {
  package let version: SymbolVersion
  /// The light of the darkest and of the brightest module of the fixed pattern, 0…1.
  ///
  /// Not of all modules: a logo darker or lighter than the symbol's own colours would make a pale symbol look
  /// strong.
  package let darkest: Double
  package let brightest: Double
  /// Whether the finders are light on dark.
  package let isInverted: Bool
  /// Row by row; an inverted symbol's is turned around, so that dark modules have less.
  private let lights: [Double]

  /// - Parameters:
  ///   - lights: as in the picture, row by row.
  ///   - range: nil to take it from the modules of the fixed pattern.
  init?(version: SymbolVersion, lights: [Double], range: ClosedRange<Double>? = nil) {
    let side = version.modules
    guard lights.count == side * side, let pattern = FixedPattern(side: side) else { return nil }
    // Of light modules, of dark ones; not of the timing, which may be covered.
    var (sums, counts) = ([0.0, 0.0], [0, 0])
    var (low, high) = (1.0, 0.0)
    for module in pattern.modules where module.part != .finderCorner {
      let light = lights[module.row * side + module.column]
      (low, high) = (min(low, light), max(high, light))
      guard module.part != .timing else { continue }
      sums[module.isDark ? 1 : 0] += light
      counts[module.isDark ? 1 : 0] += 1
    }
    self.version = version
    let (darkest, brightest) = (range?.lowerBound ?? low, range?.upperBound ?? high)
    (self.darkest, self.brightest) = (darkest, brightest)
    isInverted = sums[1] * Double(counts[0]) > sums[0] * Double(counts[1])
    self.lights = isInverted ? lights.map { darkest + brightest - $0 } : lights
  }

  /// Rmax − Rmin, 0…1.
  package var contrast: Double { brightest - darkest }
  /// The global threshold (Rmax + Rmin) / 2.
  package var threshold: Double { (brightest + darkest) / 2 }

  package func isDark(_ row: Int, _ column: Int) -> Bool {
    lights[row * version.modules + column] < threshold
  }

  /// The light of a module as it is in the picture, 0…1.
  func light(_ row: Int, _ column: Int) -> Double {
    let light = lights[row * version.modules + column]
    return isInverted ? darkest + brightest - light : light
  }

  /// How far a module is from the threshold: 2 · |R − threshold| / contrast, at most 1.
  ///
  /// - Parameter place: row · side + column.
  func modulation(at place: Int) -> Double {
    guard contrast > 0 else { return 0 }
    return min(1, 2 * (lights[place] - threshold).magnitude / contrast)
  }

  /// Whether the module is dark.
  ///
  /// - Parameter place: row · side + column.
  func isDark(at place: Int) -> Bool { lights[place] < threshold }
}

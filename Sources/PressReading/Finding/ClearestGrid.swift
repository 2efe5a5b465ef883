internal import PressSymbols

/// Where the modules of a small symbol lie: the view under which dark and light part best.
///
/// It goes through the middles of the three finders, and of where a fourth would be, which alone is not known: small symbols
/// have one alignment pattern or none. Where modules are looked at beside their middles, some are half dark and half light.
struct ClearestGrid {
  let version: SymbolVersion
  /// The middles of the finders, and the fourth.
  private var middles: Corners
  private let levels: PixelLight
  /// How far the modules lie from between dark and light in the mean, up to 0.5.
  private var clearness = 0.0

  /// One module either way, in pixels.
  private let right, down: PixelPoint

  /// In modules; what ends up farther away is moved by more of them one after another.
  private static let steps = [0.5, 0.25, 0.12, 0.06]
  /// So many views are enough for any symbol that is seen.
  private static let patience = 250

  /// Begins with how the finders alone have it.
  init?(of triple: FinderTriple, as version: SymbolVersion, in levels: PixelLight) {
    let span = Double(version.modules) - 7
    self.version = version
    self.levels = levels
    right = (triple.right.center - triple.corner.center) * (1 / span)
    down = (triple.below.center - triple.corner.center) * (1 / span)
    let (corner, right, below) = (triple.corner.center, triple.right.center, triple.below.center)
    middles = Corners(
      topLeft: corner, topRight: right, bottomRight: right + below - corner, bottomLeft: below)
    guard let first = clearness(of: middles) else { return nil }
    clearness = first
    refine()
  }

  /// The pixel of each place in modules; nil when the finders lie on a line.
  var pixels: ((Double, Double) -> PixelPoint)? { pixels(middles) }

  private func pixels(_ middles: Corners) -> ((Double, Double) -> PixelPoint)? {
    let (first, span) = (3.5, Double(version.modules) - 7)
    return Perspective(to: middles).map { map in
      { u, v in map.map(u: (u - first) / span, v: (v - first) / span) }
    }
  }

  /// Moves one of the four after another as long as that makes it clearer, the one without a finder first.
  private mutating func refine() {
    let turns: [WritableKeyPath<Corners, PixelPoint>] = [\.bottomRight, \.topLeft, \.topRight, \.bottomLeft]
    var views = 0
    for step in ClearestGrid.steps {
      var hasMoved = true
      while hasMoved, views < ClearestGrid.patience {
        hasMoved = false
        for corner in turns {
          for way in [right * step, right * -step, down * step, down * -step] {
            var moved = middles
            moved[keyPath: corner] = moved[keyPath: corner] + way
            views += 1
            guard let seen = clearness(of: moved), seen > clearness + 1e-6 else { continue }
            (middles, clearness, hasMoved) = (moved, seen, true)
          }
        }
      }
    }
  }

  /// Nil when the four lie on a line, or nothing is darker than anything else.
  private func clearness(of middles: Corners) -> Double? {
    guard let pixel = pixels(middles) else { return nil }
    let side = version.modules
    let seen = (0..<side * side).map { place -> Double in
      let (u, v) = (Double(place % side) + 0.5, Double(place / side) + 0.5)
      let sum = ClearestGrid.samples.reduce(0) { sum, aside in
        sum + levels.between(pixel(u + aside.u, v + aside.v))
      }
      return sum / Double(ClearestGrid.samples.count)
    }
    let sorted = seen.sorted()
    let (dark, light) = (sorted[sorted.count / 20], sorted[sorted.count * 19 / 20])
    guard light - dark >= 1 else { return nil }
    let middle = (dark + light) / 2
    return seen.reduce(0) { $0 + abs($1 - middle) } / Double(seen.count) / (light - dark)
  }

  /// Of each module, from its middle.
  private static let samples: [(u: Double, v: Double)] = [(-0.2, -0.2), (0.2, 0.2)]
}

internal import PressSymbols

/// Where the modules of a small symbol lie: the view from four corners under which dark and light part best.
///
/// Small symbols have one alignment pattern or none, so their three finders do not tell from where they are seen. Where
/// modules are looked at beside their middles, some are half dark and half light.
struct ClearestGrid {
  let version: SymbolVersion
  private(set) var corners: Corners
  private let levels: PixelLight
  /// How far the modules lie from between dark and light in the mean, up to 0.5.
  private var clearness = 0.0

  /// One module either way, in pixels.
  private let right, down: PixelPoint

  /// In modules; a corner that ends up farther away is moved by more of them one after another.
  private static let steps = [0.5, 0.25, 0.12, 0.06]
  /// So many views are enough for any symbol that is seen.
  private static let patience = 400

  /// Begins with how the finders alone have it.
  init?(of triple: FinderTriple, as version: SymbolVersion, in levels: PixelLight) {
    let span = Double(version.modules) - 7
    self.version = version
    self.levels = levels
    right = (triple.right.center - triple.corner.center) * (1 / span)
    down = (triple.below.center - triple.corner.center) * (1 / span)
    corners = triple.corners(modules: Double(version.modules))
    guard let first = clearness(of: corners) else { return nil }
    clearness = first
    refine()
  }

  /// The pixel of each place in modules; nil when the corners lie on a line.
  var pixels: ((Double, Double) -> PixelPoint)? {
    let side = Double(version.modules)
    return Perspective(to: corners).map { map in { u, v in map.map(u: u / side, v: v / side) } }
  }

  /// Moves one corner after another as long as that makes it clearer, the one without a finder first.
  private mutating func refine() {
    let turns: [WritableKeyPath<Corners, PixelPoint>] = [\.bottomRight, \.topLeft, \.topRight, \.bottomLeft]
    var views = 0
    for step in ClearestGrid.steps {
      var hasMoved = true
      while hasMoved, views < ClearestGrid.patience {
        hasMoved = false
        for corner in turns {
          for way in [right * step, right * -step, down * step, down * -step] {
            var moved = corners
            moved[keyPath: corner] = moved[keyPath: corner] + way
            views += 1
            guard let seen = clearness(of: moved), seen > clearness + 1e-6 else { continue }
            (corners, clearness, hasMoved) = (moved, seen, true)
          }
        }
      }
    }
  }

  /// Nil when the corners lie on a line, or nothing is darker than anything else.
  private func clearness(of corners: Corners) -> Double? {
    guard let map = Perspective(to: corners) else { return nil }
    let side = version.modules
    let seen = (0..<side * side).map { place -> Double in
      let (u, v) = (Double(place % side) + 0.5, Double(place / side) + 0.5)
      let sum = ClearestGrid.samples.reduce(0) { sum, aside in
        sum + levels.between(map.map(u: (u + aside.u) / Double(side), v: (v + aside.v) / Double(side)))
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
  private static let samples: [(u: Double, v: Double)] = [(-0.2, -0.2), (0.2, -0.2), (-0.2, 0.2), (0.2, 0.2)]
}

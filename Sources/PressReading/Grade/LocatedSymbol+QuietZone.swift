internal import PressSymbols

extension LocatedSymbol {
  /// How wide the clear margin is, by whole modules, no more than what is wanted; nil where it cannot be measured.
  ///
  /// What ends it is what is as dark as the symbol's own modules: darker than halfway between dark and light as the
  /// finders have them, so that a light ground of any colour and the fall of light over a photo end nothing. A single
  /// dark sample is noise. The picture's edge ends it too, but not in the corners.
  package var quietZone: QuietZoneWidths? {
    let wanted = QuietZoneWidths.least(forSide: version.modules)
    guard let threshold = LocalThreshold(of: modules, finders: SymbolAnatomy(of: version).finders) else {
      return nil
    }
    // Corners that no finder put right are off by some tenths of a module more.
    let tolerance = grid == nil ? 0.5 : 0.25
    let strip = QuietStrip(symbol: self, threshold: threshold, tolerance: tolerance, wanted: wanted)
    var clear = Dictionary(
      uniqueKeysWithValues: QuietStrip.Edge.allCases.map { ($0.side, strip.clearModules(beside: $0)) })
    clear[.corners] = strip.clearCorners
    return QuietZoneWidths(clear: clear, wanted: wanted)
  }
}

/// Half the way from dark to light, as it falls across a symbol: the plane through that of the three finders.
private struct LocalThreshold {
  private let constant, along, down: Double
  private let range: ClosedRange<Double>
  let isInverted: Bool

  /// Nil when light and dark are the same.
  init?(of modules: SampledModules, finders: [ModulePlace]) {
    let side = modules.version.modules
    func middle(_ finder: ModulePlace) -> Double {
      // The ring around the ball, and the middle of the ball, which every style draws.
      let light = (-1...1).flatMap { [(-2, $0), (2, $0), ($0, -2), ($0, 2)] }
      let dark = (-1...1).flatMap { row in (-1...1).map { (row, $0) } }
      func mean(_ places: [(Int, Int)]) -> Double {
        places.reduce(0) {
          $0 + modules.light(finder.row + 3 + $1.0, finder.column + 3 + $1.1)
        } / Double(places.count)
      }
      return (mean(light) + mean(dark)) / 2
    }
    guard let corner = finders.first(where: { $0.row == 0 && $0.column == 0 }), modules.contrast > 0.02 else {
      return nil
    }
    let first = middle(corner)
    let right = finders.first { $0.column > 0 }.map(middle) ?? first
    let below = finders.first { $0.row > 0 }.map(middle) ?? first
    let span = Double(max(1, side - 7))
    (along, down) = ((right - first) / span, (below - first) / span)
    constant = first - 3.5 * (along + down)
    range = modules.darkest...modules.brightest
    isInverted = modules.isInverted
  }

  func isDark(_ light: Double, u: Double, v: Double) -> Bool {
    let threshold = min(max(constant + along * u + down * v, range.lowerBound), range.upperBound)
    return (light < threshold) != isInverted
  }
}

/// What is around a symbol, looked at line by line outwards.
private struct QuietStrip {
  enum Edge: CaseIterable {
    case left, top, right, bottom

    var side: QuietZoneWidths.Side {
      switch self {
      case .left: .left
      case .top: .top
      case .right: .right
      case .bottom: .bottom
      }
    }
  }

  let symbol: LocatedSymbol
  let threshold: LocalThreshold
  /// What edges may be off, in modules.
  let tolerance: Double
  let wanted: Int

  private var side: Double { Double(symbol.version.modules) }

  /// Samples a module: one a pixel, within reason.
  private var samples: Int {
    let plane = symbol.plane
    let middle = side / 2
    let pixels = plane.pixel(middle, middle).distance(to: plane.pixel(middle + 1, middle))
    return pixels.isFinite ? Int(min(max(pixels.rounded(.up), 4), 12)) : 4
  }

  /// How far lines are from the symbol, in modules.
  ///
  /// They go through the middles of pixels where modules are whole pixels: between two, a rule of one pixel is half as
  /// dark.
  private var distances: [Double] {
    let step = 1 / Double(samples)
    let first = (tolerance / step - 0.5).rounded(.up) + 0.5
    return Array(stride(from: first * step, through: Double(wanted) - tolerance, by: step))
  }

  /// Whole clear modules beside an edge, as long as the symbol is.
  func clearModules(beside edge: Edge) -> Int {
    let count = samples
    let places = (0..<symbol.version.modules * count).map { (Double($0) + 0.5) / Double(count) }
    return clear { distance in
      places.map { place in
        let (u, v) = point(edge, place, distance)
        return look(u, v) ?? true
      }
    }
  }

  /// Whole clear modules in the narrowest corner, which ends with the picture.
  var clearCorners: Int {
    let count = samples
    return [(false, false), (true, false), (false, true), (true, true)].map { atRight, atBottom in
      clear { distance in
        // Out to the corner along one edge, and back along the other.
        let reach = stride(from: tolerance, through: distance, by: 1 / Double(count))
        let spots = reach.map { ($0, distance) } + reach.reversed().map { (distance, $0) }
        return spots.map { along, down in
          look(atRight ? side + along : -along, atBottom ? side + down : -down) ?? false
        }
      }
    }.min() ?? wanted
  }

  /// Distances as far as no line is dark anywhere, as whole modules.
  ///
  /// - Parameter line: which samples at a distance are dark.
  private func clear(_ line: (Double) -> [Bool]) -> Int {
    var last: [Bool] = []
    for distance in distances {
      let dark = line(distance)
      let isEnd = dark.indices.contains { i in
        dark[i] && (i > 0 && dark[i - 1] || last.indices.contains(i) && last[i])
      }
      // What is found a little early, by blur or a rough grid, lies where the next module begins.
      if isEnd { return Int(distance + 0.25) }
      last = dark
    }
    return wanted
  }

  private func point(_ edge: Edge, _ place: Double, _ distance: Double) -> (Double, Double) {
    switch edge {
    case .left: (-distance, place)
    case .right: (side + distance, place)
    case .top: (place, -distance)
    case .bottom: (place, side + distance)
    }
  }

  /// Whether a point is dark; nil outside the picture.
  private func look(_ u: Double, _ v: Double) -> Bool? {
    let (point, light) = (symbol.plane.pixel(u, v), symbol.light)
    guard point.x >= 0, point.y >= 0, point.x <= Double(light.width), point.y <= Double(light.height) else {
      return nil
    }
    return threshold.isDark(light.between(point), u: u, v: v)
  }
}

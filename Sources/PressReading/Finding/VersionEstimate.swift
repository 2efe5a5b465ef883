package import PressDrawing

/// The version of a symbol from where it lies: decoders do not report it.
package enum VersionEstimate {
  /// Share of the fixed pattern that has to agree.
  package static let minimumScore = 0.9

  /// 1…40, or 1…4 for Micro QR; nil when no version's fixed pattern agrees with the picture well enough.
  ///
  /// - Parameter picture: read in gray, the symbol dark on light.
  package static func version(of corners: Corners, in picture: Bitmap, isMicro: Bool) -> Int? {
    let gray = picture.gray()
    let patterns = (isMicro ? SymbolSide.microVersions : SymbolSide.versions).compactMap {
      FixedPattern(side: $0)
    }
    func best(_ score: (FixedPattern) -> Double) -> Int? {
      let scores = patterns.map { (side: $0.side, score: score($0)) }
      guard let best = scores.max(by: { $0.score < $1.score }), best.score > minimumScore else { return nil }
      return SymbolSide.version(of: best.side)
    }
    // Decoders give corners in whole pixels, off by some: then each version gets a second look.
    return best { $0.score(at: corners, in: gray) } ?? best { refined($0, corners, gray) }
  }

  /// The score after each corner was moved by up to three pixels to where the pattern agrees best.
  private static func refined(_ pattern: FixedPattern, _ start: Corners, _ gray: Bitmap) -> Double {
    var corners = start
    var best = pattern.score(at: corners, in: gray)
    for step in [1.0, 1.0, 0.5, 0.5] {
      for corner in [\Corners.topLeft, \.topRight, \.bottomRight, \.bottomLeft] {
        for (dx, dy) in [(-step, 0), (step, 0), (0, -step), (0, step)] {
          var moved = corners
          moved[keyPath: corner].x += dx
          moved[keyPath: corner].y += dy
          let score = pattern.score(at: moved, in: gray)
          if score > best { (best, corners) = (score, moved) }
        }
      }
    }
    return best
  }
}

extension FixedPattern {
  /// 0…1: how much of the pattern is where the corners put it in a gray picture.
  ///
  /// Finders and timing count by halves: the timing pattern is what tells neighbouring versions apart, and
  /// in small ones it has few modules.
  fileprivate func score(at corners: Corners, in gray: Bitmap) -> Double {
    guard let map = Perspective(to: corners) else { return 0 }
    var samples: [(module: Module, value: Int)] = []
    samples.reserveCapacity(modules.count)
    // Sums and counts of the light modules, then of the dark ones.
    var (sums, counts) = ([0, 0], [0, 0])
    for module in modules {
      let point = map.map(
        u: (Double(module.column) + 0.5) / Double(side), v: (Double(module.row) + 0.5) / Double(side))
      guard point.x >= 0, point.y >= 0, point.x < Double(gray.width), point.y < Double(gray.height) else {
        return 0
      }
      let value = Int(gray.pixels[Int(point.y) * gray.width + Int(point.x)])
      samples.append((module, value))
      sums[module.isDark ? 1 : 0] += value
      counts[module.isDark ? 1 : 0] += 1
    }
    let (light, dark) = (Double(sums[0]) / Double(counts[0]), Double(sums[1]) / Double(counts[1]))
    guard dark < light else { return 0 }
    let threshold = Int((light + dark) / 2)
    // Agreeing and all modules of the finders, then of the timing.
    var (agreeing, all) = ([0, 0], [0, 0])
    for (module, value) in samples {
      let group = module.part == .timing ? 1 : 0
      all[group] += 1
      if (value <= threshold) == module.isDark { agreeing[group] += 1 }
    }
    return (Double(agreeing[0]) / Double(all[0]) + Double(agreeing[1]) / Double(all[1])) / 2
  }
}

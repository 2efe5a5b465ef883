/// Finds where marks of the fixed pattern really lie: the middles of dark runs between their edges.
///
/// Both edges of a run move apart when ink spreads or a shape keeps a gap: its middle stays.
struct MarkFinder {
  let light: PixelLight
  let plane: ModulePlane
  /// Dark is below, unless the symbol is inverted.
  let threshold: Double
  let isInverted: Bool

  enum Axis {
    case along, down
  }

  /// A point in module coordinates.
  typealias Spot = (u: Double, v: Double)

  /// The middle of a finder's ring near a spot; nil unless it is 7 modules wide both ways, give or take one.
  func finder(near spot: Spot) -> Spot? {
    mark(near: spot, edges: 3, reach: 4.8, width: 6.0...8.0)
  }

  /// The middle of an alignment pattern's dot near a spot.
  ///
  /// Nil unless there is a light ring around it, and a dark one around that.
  func alignment(near spot: Spot) -> Spot? {
    for start in starts(around: spot) {
      guard let found = mark(near: start, edges: 1, reach: 1.2, width: 0.4...1.6),
        mark(near: found, edges: 2, reach: 2.4, width: 2.2...3.8) != nil
      else { continue }
      return found
    }
    return nil
  }

  /// The middle of a dark timing module along its line.
  func timing(near spot: Spot, _ axis: Axis) -> Double? {
    for offset in MarkFinder.offsets {
      let start = axis == .along ? (spot.u + offset, spot.v) : (spot.u, spot.v + offset)
      if let middle = middle(from: start, axis, edges: 1, reach: 1.2, width: 0.3...1.6) { return middle }
    }
    return nil
  }

  /// Where to begin, in modules from where a mark should be: it may be more than its half aside.
  private static let offsets = [0, 0.35, -0.35, 0.7, -0.7]

  private func starts(around spot: Spot) -> [Spot] {
    MarkFinder.offsets.flatMap { v in MarkFinder.offsets.map { (spot.u + $0, spot.v + v) } }
  }

  private func mark(
    near spot: Spot, edges: Int, reach: Double, width: ClosedRange<Double>
  ) -> Spot? {
    // The row's middle first, then the column's through it, then the row's through that.
    guard let first = middle(from: spot, .along, edges: edges, reach: reach, width: width),
      let v = middle(from: (first, spot.v), .down, edges: edges, reach: reach, width: width),
      let u = middle(from: (first, v), .along, edges: edges, reach: reach, width: width)
    else { return nil }
    return (u, v)
  }

  /// Halfway between the n-th edges on both sides of a dark spot.
  private func middle(
    from spot: Spot, _ axis: Axis, edges: Int, reach: Double, width: ClosedRange<Double>
  ) -> Double? {
    guard isDark(value(spot)), let before = edge(from: spot, axis, -1, edges, reach),
      let after = edge(from: spot, axis, 1, edges, reach), width.contains(before + after)
    else { return nil }
    return (axis == .along ? spot.u : spot.v) + (after - before) / 2
  }

  /// How far it is to the n-th change between dark and light, in modules.
  private func edge(
    from spot: Spot, _ axis: Axis, _ direction: Double, _ count: Int, _ reach: Double
  ) -> Double? {
    func sample(_ distance: Double) -> Double {
      let d = distance * direction
      return value(axis == .along ? (spot.u + d, spot.v) : (spot.u, spot.v + d))
    }
    let module = plane.unshifted(spot.u, spot.v).distance(
      to: axis == .along ? plane.unshifted(spot.u + 1, spot.v) : plane.unshifted(spot.u, spot.v + 1))
    // Coarsely first, then down to half a pixel.
    let step = 0.125
    let fine = min(step, max(0.5 / max(module, 1), 1e-4))
    var (place, last, left) = (0.0, sample(0), count)
    while place < reach {
      let next = sample(place + step)
      if isDark(last) != isDark(next) {
        left -= 1
        if left == 0 { return crossing(place, last, place + step, next, fine, sample) }
      }
      (place, last) = (place + step, next)
    }
    return nil
  }

  /// Where the light crosses the threshold between two distances.
  private func crossing(
    _ from: Double, _ near: Double, _ to: Double, _ far: Double, _ fine: Double,
    _ sample: (Double) -> Double
  ) -> Double {
    var (from, near, to, far) = (from, near, to, far)
    while to - from > fine {
      let middle = (from + to) / 2
      let light = sample(middle)
      if isDark(light) == isDark(near) { (from, near) = (middle, light) } else { (to, far) = (middle, light) }
    }
    return from + (to - from) * (threshold - near) / (far - near)
  }

  private func value(_ spot: Spot) -> Double { light.between(plane.unshifted(spot.u, spot.v)) }

  private func isDark(_ light: Double) -> Bool { (light < threshold) != isInverted }
}

import PressDrawing

/// Three finders that may be one symbol's: the corner between two legs, and their ends.
struct FinderTriple {
  let corner, right, below: FinderSearch.Finder
  /// How unlike a symbol's they are, at least 0.
  let strangeness: Double

  /// Side of a module in pixels.
  var module: Double { (corner.module + right.module + below.module) / 3 }

  /// Modules a side, roughly.
  var modules: Double {
    let legs = corner.center.distance(to: right.center) + corner.center.distance(to: below.center)
    return min(max(7 + legs / 2 / module, 17), 185)
  }

  /// Where the symbol's corners are when it is seen straight from above.
  var corners: Corners {
    let (span, reach) = (modules - 7, 3.5)
    func point(_ u: Double, _ v: Double) -> PixelPoint {
      let (a, b, c) = (corner.center, right.center, below.center)
      let (along, down) = ((u - reach) / span, (v - reach) / span)
      return PixelPoint(
        a.x + (b.x - a.x) * along + (c.x - a.x) * down, a.y + (b.y - a.y) * along + (c.y - a.y) * down)
    }
    return Corners(
      topLeft: point(0, 0), topRight: point(modules, 0), bottomRight: point(modules, modules),
      bottomLeft: point(0, modules))
  }

  /// Those that come near to a symbol's, the likeliest first.
  ///
  /// - Parameter gray: that they were found in.
  static func all(of finders: [FinderSearch.Finder], in gray: Bitmap) -> [FinderTriple] {
    finders.flatMap { corner in
      best(at: corner, among: neighbours(of: corner, among: finders), in: gray)
    }.sorted { $0.strangeness < $1.strangeness }
  }

  private static let (maximumNeighbours, maximumAtCorner) = (14, 5)

  private static func neighbours(
    of corner: FinderSearch.Finder, among finders: [FinderSearch.Finder]
  ) -> [FinderSearch.Finder] {
    finders.compactMap { other -> (finder: FinderSearch.Finder, distance: Double)? in
      let ratio = other.module / corner.module
      let distance = corner.center.distance(to: other.center)
      let modules = 2 * distance / (corner.module + other.module)
      return ratio > 0.55 && ratio < 1.8 && modules > 9 && modules < 190 ? (other, distance) : nil
    }.sorted { $0.distance < $1.distance }.prefix(maximumNeighbours).map(\.finder)
  }

  private static func best(
    at corner: FinderSearch.Finder, among near: [FinderSearch.Finder], in gray: Bitmap
  ) -> ArraySlice<FinderTriple> {
    var found: [FinderTriple] = []
    for (index, one) in near.enumerated() {
      for other in near[(index + 1)...] {
        let (a, b) = (vector(corner, one), vector(corner, other))
        let (first, second) = (length(a), length(b))
        let cosine = (a.x * b.x + a.y * b.y) / (first * second)
        let legs = first > second ? first / second : second / first
        guard legs < 1.75, abs(cosine) < 0.55 else { continue }
        // The right end is the one from which the other lies a quarter turn clockwise.
        let isOrdered = a.x * b.y - a.y * b.x > 0
        let modules = [corner.module, one.module, other.module]
        let spread = (modules.max() ?? 1) / (modules.min() ?? 1)
        let strangeness =
          (legs - 1) + abs(cosine) + (spread - 1) / 2 + (first + second) / corner.module / 400
        let triple = FinderTriple(
          corner: corner, right: isOrdered ? one : other, below: isOrdered ? other : one,
          strangeness: strangeness)
        found.append(triple.judged(in: gray))
      }
    }
    return found.sorted { $0.strangeness < $1.strangeness }.prefix(maximumAtCorner)
  }

  private static func vector(_ from: FinderSearch.Finder, _ to: FinderSearch.Finder) -> (x: Double, y: Double)
  {
    (to.center.x - from.center.x, to.center.y - from.center.y)
  }

  private static func length(_ v: (x: Double, y: Double)) -> Double { (v.x * v.x + v.y * v.y).squareRoot() }

  /// The same, stranger where the lines of the timing pattern do not change as they should.
  private func judged(in gray: Bitmap) -> FinderTriple {
    guard let map = Perspective(to: corners) else { return self }
    let (side, expected) = (modules, modules - 15)
    let isPlain = [true, false].allSatisfy { isRow in
      // A line that is a little off still crosses its modules.
      let most =
        [6.5, 6.1, 6.9].map { line in
          Double(
            changes(in: gray) { place in
              let at = 7 + place * (side - 14)
              return isRow ? map.map(u: at / side, v: line / side) : map.map(u: line / side, v: at / side)
            })
        }.max() ?? 0
      return most > 0.55 * expected && most < 1.6 * expected + 3
    }
    return isPlain
      ? self
      : FinderTriple(corner: corner, right: right, below: below, strangeness: strangeness + 1)
  }

  /// How often a line changes between dark and light, against the mean of what it sees.
  private func changes(in gray: Bitmap, along line: (Double) -> PixelPoint) -> Int {
    let count = Int(modules * 3)
    let values = (0..<count).compactMap { index -> Int? in
      let point = line((Double(index) + 0.5) / Double(count))
      guard point.x >= 0, point.y >= 0, point.x < Double(gray.width), point.y < Double(gray.height) else {
        return nil
      }
      return Int(gray.pixels[Int(point.y) * gray.width + Int(point.x)])
    }
    guard values.count == count, count > 0 else { return 0 }
    let mean = values.reduce(0, +) / count
    return zip(values, values.dropFirst()).count { ($0 < mean) != ($1 < mean) }
  }
}

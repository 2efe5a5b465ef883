import PressDrawing

/// Three finders that may be one symbol's: the corner between two legs, and their ends.
struct FinderTriple {
  let corner, right, below: FinderSearch.Finder
  /// How unlike a symbol's they stand, at least 0: their legs, their angle, their sizes, and how far apart they are.
  let oddness: Double
  /// Whether the lines between them change as a timing pattern does.
  private(set) var hasTimingLines = true

  /// How unlike a symbol's they are, at least 0.
  var strangeness: Double { oddness + (hasTimingLines ? 0 : 1) }

  /// Side of a module in pixels.
  var module: Double {
    let side = PixelPoint(right.center.x - corner.center.x, right.center.y - corner.center.y)
    return (corner.module + right.module + below.module) / 3 * FinderSearch.Finder.slant(along: side)
  }

  /// Modules a side, roughly.
  var modules: Double {
    let legs = corner.center.distance(to: right.center) + corner.center.distance(to: below.center)
    return min(max(7 + legs / 2 / module, 17), 185)
  }

  /// Where the symbol's corners are when it is seen straight from above.
  var corners: Corners { corners(modules: modules) }

  /// The same of a symbol of so many modules a side.
  func corners(modules: Double) -> Corners {
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

  /// Those of two neighbours that lie about as a symbol's do, with what is seen of the timing pattern.
  private static func best(
    at corner: FinderSearch.Finder, among near: [FinderSearch.Finder], in gray: Bitmap
  ) -> ArraySlice<FinderTriple> {
    geometric(at: corner, among: near).map { $0.judged(in: gray) }
      .sorted { $0.strangeness < $1.strangeness }.prefix(maximumAtCorner)
  }

  private static func geometric(
    at corner: FinderSearch.Finder, among near: [FinderSearch.Finder]
  ) -> [FinderTriple] {
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
        let oddness =
          (legs - 1) + abs(cosine) + (spread - 1) / 2 + (first + second) / corner.module / 400
        found.append(
          FinderTriple(
            corner: corner, right: isOrdered ? one : other, below: isOrdered ? other : one,
            oddness: oddness))
      }
    }
    return found
  }

  /// Those of large symbols, whose own modules hold more that looks like a finder between the corners than can be tried:
  /// by how well all three are drawn as corner squares, the best first.
  static func large(of finders: [FinderSearch.Finder], in gray: Bitmap) -> [FinderTriple] {
    guard finders.count <= maximumForLarge else { return [] }
    var found: [(triple: FinderTriple, share: Double)] = []
    for corner in finders {
      let far = finders.filter {
        let distance = $0.center.distance(to: corner.center)
        let modules = 2 * distance / (corner.module + $0.module)
        return max($0.module, corner.module) < 1.8 * min($0.module, corner.module) && modules > 20
          && modules < 190
      }
      for triple in geometric(at: corner, among: far) {
        if let share = triple.finderShare(in: gray) { found.append((triple, share)) }
      }
    }
    return found.sorted { $0.share > $1.share }.map(\.triple)
  }

  /// All of them are tried with each other.
  private static let maximumForLarge = 72

  /// Less of a corner square is none.
  private static let leastFinderShare = 0.7

  /// How much of the three corner squares is as it should be; nil where one is none.
  private func finderShare(in gray: Bitmap) -> Double? {
    let span = modules - 7
    let shares = [corner, right, below].compactMap { finder -> Double? in
      // Nearer to the camera, modules are larger.
      let scale = 3 * finder.module / (corner.module + right.module + below.module) / span
      func step(to end: PixelPoint) -> PixelPoint {
        PixelPoint((end.x - corner.center.x) * scale, (end.y - corner.center.y) * scale)
      }
      return ModuleFrame(gray, finder.center, step(to: right.center), step(to: below.center)).finder?.share
    }
    guard shares.count == 3, let least = shares.min(), least >= FinderTriple.leastFinderShare else {
      return nil
    }
    return shares.reduce(0, +) / 3
  }

  private static func vector(_ from: FinderSearch.Finder, _ to: FinderSearch.Finder) -> (x: Double, y: Double)
  {
    (to.center.x - from.center.x, to.center.y - from.center.y)
  }

  private static func length(_ v: (x: Double, y: Double)) -> Double { (v.x * v.x + v.y * v.y).squareRoot() }

  /// The same, with what is seen of the timing pattern.
  private func judged(in gray: Bitmap) -> FinderTriple {
    guard let map = Perspective(to: corners) else { return self }
    let (side, expected) = (modules, modules - 15)
    let isPlain = [true, false].allSatisfy { isRow in
      // A line that is a little off still crosses its modules; on the edge between two rows it sees noise.
      return [6.5, 6.1, 6.9].contains { line in
        let seen = Double(
          changes(in: gray) { place in
            let at = 7 + place * (side - 14)
            return isRow ? map.map(u: at / side, v: line / side) : map.map(u: line / side, v: at / side)
          })
        return seen > 0.55 * expected && seen < 1.6 * expected + 3
      }
    }
    var judged = self
    judged.hasTimingLines = isPlain
    return judged
  }

  /// Less between the darkest and the lightest of a line is noise.
  private static let leastContrast = 24

  /// How often a line changes from clearly dark to clearly light, and back.
  private func changes(in gray: Bitmap, along line: (Double) -> PixelPoint) -> Int {
    let count = Int(modules * 3)
    let values = (0..<count).compactMap { index -> Int? in
      let point = line((Double(index) + 0.5) / Double(count))
      guard point.x >= 0, point.y >= 0, point.x < Double(gray.width), point.y < Double(gray.height) else {
        return nil
      }
      return Int(gray.pixels[Int(point.y) * gray.width + Int(point.x)])
    }
    guard values.count == count, let low = values.min(), let high = values.max(),
      high - low >= FinderTriple.leastContrast
    else { return 0 }
    let (dark, light) = (low + (high - low) * 2 / 5, low + (high - low) * 3 / 5)
    var (changes, state) = (0, Bool?.none)
    for value in values where value <= dark || value >= light {
      let isDark = value <= dark
      if let state, state != isDark { changes += 1 }
      state = isDark
    }
    return changes
  }
}

import PressDrawing
internal import PressSymbols

/// Where the alignment patterns of a symbol really lie in a picture, from its finders outwards.
///
/// For large symbols on paper that is bent or seen aslant: what is found nearer says where to look next.
struct MarkedGrid {
  let version: SymbolVersion
  /// Modules to pixels as the three finders alone have it.
  private let origin: PixelPoint
  private let right, down: PixelPoint
  private let levels: PixelLight
  /// Finders and what was found, in modules.
  private(set) var places: [PixelPoint] = []
  /// How far each lies from where the finders alone put it, in pixels.
  private(set) var shifts: [PixelPoint] = []
  /// What was looked for and not found, and how much it looked like what it should be.
  private var missed: [(place: PixelPoint, likeness: Double)] = []
  /// How much all patterns look like one, -1…1, in the mean.
  private(set) var likeness = 0.0

  /// Less is no alignment pattern.
  private static let leastLikeness = 0.5
  /// So many patterns one after another that are not there, and it is another version or no symbol.
  private static let patience = 4

  /// Nil where no alignment pattern is found.
  init?(of triple: FinderTriple, as version: SymbolVersion, in levels: PixelLight) {
    let side = Double(version.modules), span = side - 7
    let corner = triple.corner.center
    self.version = version
    self.levels = levels
    right = PixelPoint((triple.right.center.x - corner.x) / span, (triple.right.center.y - corner.y) / span)
    down = PixelPoint((triple.below.center.x - corner.x) / span, (triple.below.center.y - corner.y) / span)
    origin = PixelPoint(corner.x - 3.5 * (right.x + down.x), corner.y - 3.5 * (right.y + down.y))
    for place in [PixelPoint(3.5, 3.5), PixelPoint(side - 3.5, 3.5), PixelPoint(3.5, side - 3.5)] {
      places.append(place)
      shifts.append(PixelPoint(0, 0))
    }
    var left = SymbolAnatomy(of: version).alignments.map {
      PixelPoint(Double($0.column) + 0.5, Double($0.row) + 0.5)
    }
    let count = Double(left.count)
    guard count > 0 else { return nil }
    var sum = 0.0
    while let next = left.indices.min(by: { remoteness(left[$0]) < remoteness(left[$1]) }) {
      sum += look(for: left.remove(at: next))
      if places.count == 3, missed.count == MarkedGrid.patience { return nil }
    }
    // What was missed is looked for again from a smooth surface through all others.
    for _ in 0..<2 where !missed.isEmpty && places.count >= 8 {
      guard let surface = MarkSurface(through: places, shifts, .cubic) else { break }
      let again = missed
      missed = []
      for (place, before) in again { sum += lookAgain(for: place, on: surface) - before }
    }
    likeness = sum / count
    if places.count == 3 { return nil }
  }

  /// The pixel of a place in modules, with a shift in pixels.
  func pixel(_ u: Double, _ v: Double, _ shift: PixelPoint = PixelPoint(0, 0)) -> PixelPoint {
    origin + right * u + down * v + shift
  }

  /// How far away the nearest three known places are: those nearby come first.
  private func remoteness(_ place: PixelPoint) -> Double {
    let near = places.map { $0.squaredDistance(to: place) }.sorted()
    return near[0] + near[1] / 2 + near[2] / 4
  }

  /// A pattern by its neighbours: how much what is found looks like one.
  private mutating func look(for place: PixelPoint) -> Double {
    guard let guess = guess(at: place) else { return 0 }
    let isNear = guess.distance < 32
    return take(place, guess.view, reach: !isNear ? 3 : places.count < 8 ? 4 : 2)
  }

  private mutating func lookAgain(for place: PixelPoint, on surface: MarkSurface) -> Double {
    let here = surface.at(place.x, place.y)
    let (beside, below) = (surface.at(place.x + 1, place.y), surface.at(place.x, place.y + 1))
    let view = MarkView(
      levels: levels, center: pixel(place.x, place.y, here),
      right: PixelPoint(right.x + beside.x - here.x, right.y + beside.y - here.y),
      down: PixelPoint(down.x + below.x - here.x, down.y + below.y - here.y))
    return take(place, view, reach: 2)
  }

  private mutating func take(_ place: PixelPoint, _ view: MarkView, reach: Double) -> Double {
    let (found, likeness) = view.found(within: reach)
    if likeness > MarkedGrid.leastLikeness {
      let plain = pixel(place.x, place.y)
      places.append(place)
      shifts.append(PixelPoint(found.x - plain.x, found.y - plain.y))
    } else {
      missed.append((place, likeness))
    }
    return likeness
  }

  /// Where a pattern should be: a plane through the shifts of the six nearest, the nearer the weightier.
  private func guess(at place: PixelPoint) -> (view: MarkView, distance: Double)? {
    let near = places.indices.map { (index: $0, distance: places[$0].squaredDistance(to: place)) }
      .sorted { $0.distance < $1.distance }.prefix(6)
    guard let nearest = near.first?.distance else { return nil }
    let scale = 26.0
    // A slope is taken for small while nothing is known of it.
    var matrix: [[Double]] = [[1e-6, 0, 0], [0, 0.12, 0], [0, 0, 0.12]]
    var sums = [[Double]](repeating: [0, 0], count: 3)
    for (index, distance) in near {
      let weight = (nearest + 30) / (distance + 30)
      let terms = [1, (places[index].x - place.x) / scale, (places[index].y - place.y) / scale]
      for row in 0..<3 {
        for column in 0..<3 { matrix[row][column] += weight * terms[row] * terms[column] }
        sums[row][0] += weight * terms[row] * shifts[index].x
        sums[row][1] += weight * terms[row] * shifts[index].y
      }
    }
    guard let plane = LinearSystem.solve(matrix, sums) else { return nil }
    let view = MarkView(
      levels: levels, center: pixel(place.x, place.y, PixelPoint(plane[0][0], plane[0][1])),
      right: PixelPoint(right.x + plane[1][0] / scale, right.y + plane[1][1] / scale),
      down: PixelPoint(down.x + plane[2][0] / scale, down.y + plane[2][1] / scale))
    return (view, nearest.squareRoot())
  }
}

/// A place at which an alignment pattern is looked for, with the modules around it.
private struct MarkView {
  let levels: PixelLight
  let center: PixelPoint
  /// One module either way, in pixels.
  let right, down: PixelPoint

  /// Samples a module, either way.
  private static let samples = 3

  /// An alignment pattern as blurred as a picture of it is, its mean 0 and its squares' sum 1.
  private static let pattern: [Double] = {
    let side = 5 * samples
    func isLight(_ x: Int, _ y: Int) -> Bool { max(abs(x / samples - 2), abs(y / samples - 2)) == 1 }
    let sharp = (0..<side * side).map { isLight($0 % side, $0 / side) ? 1.0 : -1.0 }
    // By a quarter of each neighbour, both ways.
    func smoothed(_ values: [Double], _ step: Int) -> [Double] {
      values.indices.map { index in
        let place = step == 1 ? index % side : index / side
        let before = place > 0 ? values[index - step] : values[index]
        let after = place < side - 1 ? values[index + step] : values[index]
        return before / 4 + values[index] / 2 + after / 4
      }
    }
    let soft = smoothed(smoothed(sharp, 1), side)
    let mean = soft.reduce(0, +) / Double(soft.count)
    let length = soft.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    return soft.map { ($0 - mean) / length }
  }()

  /// Where something looks most like a pattern, in pixels, and how much; the farther away, the less it counts.
  ///
  /// - Parameter reach: modules to every side.
  func found(within reach: Double) -> (place: PixelPoint, likeness: Double) {
    var (best, u, v) = (-2.0, 0.0, 0.0)
    func search(around: (u: Double, v: Double), reach: Double, step: Double) {
      let count = Int((reach / step).rounded())
      for row in -count...count {
        for column in -count...count {
          let (x, y) = (around.u + Double(column) * step, around.v + Double(row) * step)
          let likeness = likeness(x, y) - 0.015 * (x * x + y * y).squareRoot()
          if likeness > best { (best, u, v) = (likeness, x, y) }
        }
      }
    }
    search(around: (0, 0), reach: reach, step: 0.5)
    search(around: (u, v), reach: 0.4, step: 0.2)
    search(around: (u, v), reach: 0.15, step: 0.05)
    return (point(u, v), best)
  }

  private func point(_ u: Double, _ v: Double) -> PixelPoint {
    center + right * u + down * v
  }

  /// The correlation with the pattern, -1…1, so many modules aside.
  private func likeness(_ u: Double, _ v: Double) -> Double {
    let side = 5 * MarkView.samples
    var (sum, squares, product) = (0.0, 0.0, 0.0)
    for row in 0..<side {
      let y = v + Double(row - side / 2) / Double(MarkView.samples)
      for column in 0..<side {
        let value = levels.between(point(u + Double(column - side / 2) / Double(MarkView.samples), y))
        sum += value
        squares += value * value
        product += value * MarkView.pattern[row * side + column]
      }
    }
    let spread = squares - sum * sum / Double(side * side)
    return spread > 1 ? product / spread.squareRoot() : 0
  }
}

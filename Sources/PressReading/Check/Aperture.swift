/// Points spread over the disc through which the light of a module is measured, 0.8 modules across.
///
/// ISO/IEC 15415 measures through an aperture of 0.8 of the module's side.
enum Aperture {
  /// Radius in modules.
  static let radius = 0.4

  /// From the module's top left in modules: 40 points, each for as much of the disc as any other.
  ///
  /// They lie as the seeds of a sunflower: rows would lie along the edges of squares, upright or on their
  /// tip, and see them all or not at all.
  static let points: [(x: Double, y: Double)] = {
    // The golden angle, π · (3 − √5), as cosine and sine.
    let (cosine, sine) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8)
    var (x, y) = (1.0, 0.0)
    var points: [(x: Double, y: Double)] = []
    let count = 40
    for i in 0..<count {
      let reach = radius * ((Double(i) + 0.5) / Double(count)).squareRoot()
      points.append((0.5 + reach * x, 0.5 + reach * y))
      (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
    }
    return points
  }()

  /// A dot of a module, from its top left.
  struct Dot {
    let x: Int
    let y: Int
    /// The dot's share of the aperture; those of all dots make 1.
    let weight: Double
  }

  /// The dots of a module of so many a side in which `points` lie, row by row.
  ///
  /// - Parameter spread: how far the press moves edges, in modules, for which the artwork makes up. A shape
  ///   that fills a disc in print fills one smaller by so much in the artwork; so does a gap between two.
  static func dots(of side: Int, spread: Double = 0) -> [Dot] {
    let scale = max(0.1, radius - spread.magnitude) / radius
    func dot(_ place: Double) -> Int { Int((0.5 + (place - 0.5) * scale) * Double(side)) }
    var counts: [Int: Int] = [:]
    for point in points { counts[dot(point.y) * side + dot(point.x), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { place, count in
      Dot(x: place % side, y: place / side, weight: Double(count) / Double(points.count))
    }
  }
}

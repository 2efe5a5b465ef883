/// Points spread over the disc through which the light of a module is measured, 0.8 modules across.
///
/// ISO/IEC 15415 measures artwork through an aperture of 0.8 of the module's side.
enum Aperture {
  /// Radius in modules.
  static let radius = 0.4

  /// From the module's top left in modules: 21 points in rows a seventh apart.
  static let points: [(x: Double, y: Double)] = {
    func place(_ step: Int) -> Double { 0.5 + Double(step) / 7 }
    var points: [(x: Double, y: Double)] = []
    for y in -2...2 {
      for x in -2...2 where x * x + y * y <= 7 { points.append((place(x), place(y))) }
    }
    return points
  }()

  /// The dots of a module of whole dots, from its top left: those whose middles lie in the disc.
  ///
  /// Of a module of more than 7 dots, the 21 that are nearest to `points`.
  static func dots(of side: Int) -> [(x: Int, y: Int)] {
    if side > 7 {
      return points.map { (Int($0.x * Double(side)), Int($0.y * Double(side))) }
    }
    let (middle, reach) = (Double(side - 1) / 2, radius * Double(side))
    var dots: [(x: Int, y: Int)] = []
    for y in 0..<side {
      for x in 0..<side {
        let (dx, dy) = (Double(x) - middle, Double(y) - middle)
        if dx * dx + dy * dy <= reach * reach { dots.append((x, y)) }
      }
    }
    return dots
  }
}

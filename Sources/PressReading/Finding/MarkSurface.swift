import Foundation

/// A smooth surface through what was found at marks: how far paper is bent, at each of its points.
///
/// Radial basis functions with a plane beneath. M. D. Buhmann, "Radial Basis Functions", 2003, chapter 2.
struct MarkSurface {
  enum Kernel: CaseIterable {
    case cubic, thinPlate

    func at(_ squaredDistance: Double) -> Double {
      switch self {
      case .cubic: squaredDistance * squaredDistance.squareRoot()
      case .thinPlate: squaredDistance > 0 ? squaredDistance * log(squaredDistance) / 2 : 0
      }
    }
  }

  /// Modules between alignment patterns, roughly: keeps the numbers small.
  private static let scale = 26.0
  private let kernel: Kernel
  private let places: [PixelPoint]
  private let weights: [[Double]]

  /// Nil when the marks lie on a line.
  ///
  /// - Parameters:
  ///   - places: in modules.
  ///   - shifts: what was found at each.
  init?(through places: [PixelPoint], _ shifts: [PixelPoint], _ kernel: Kernel) {
    self.kernel = kernel
    self.places = places.map { PixelPoint($0.x / MarkSurface.scale, $0.y / MarkSurface.scale) }
    let count = places.count
    guard count >= 3 else { return nil }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count + 3), count: count + 3)
    for (row, place) in self.places.enumerated() {
      for (column, other) in self.places.enumerated() {
        matrix[row][column] = kernel.at(place.squaredDistance(to: other))
      }
      for (index, term) in [1, place.x, place.y].enumerated() {
        matrix[row][count + index] = term
        matrix[count + index][row] = term
      }
    }
    let right = shifts.map { [$0.x, $0.y] } + [[0, 0], [0, 0], [0, 0]]
    guard let weights = LinearSystem.solve(matrix, right) else { return nil }
    self.weights = weights
  }

  /// At a place in modules.
  func at(_ u: Double, _ v: Double) -> PixelPoint {
    let place = PixelPoint(u / MarkSurface.scale, v / MarkSurface.scale)
    var sum = PixelPoint(0, 0)
    func add(_ value: Double, _ weight: [Double]) {
      sum.x += value * weight[0]
      sum.y += value * weight[1]
    }
    for (other, weight) in zip(places, weights) {
      add(kernel.at(place.squaredDistance(to: other)), weight)
    }
    add(1, weights[places.count])
    add(place.x, weights[places.count + 1])
    add(place.y, weights[places.count + 2])
    return sum
  }
}

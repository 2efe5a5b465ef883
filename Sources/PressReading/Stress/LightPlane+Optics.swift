import Foundation

extension LightPlane {
  /// Each pixel becomes the weighted mean of its neighbours.
  func convolved(_ taps: [LightTap]) -> LightPlane {
    let border = taps.reduce(0) { max($0, abs($1.dx), abs($1.dy)) }
    let source = padded(by: border)
    let values = [UInt16](unsafeUninitializedCapacity: light.count) { out, filled in
      var sums = [UInt32](repeating: 0, count: width)
      source.light.withUnsafeBufferPointer { source in
        sums.withUnsafeMutableBufferPointer { sums in
          for y in 0..<height {
            // Half a unit, so that the shift rounds.
            for x in 0..<width { sums[x] = 32_768 }
            for tap in taps {
              let start = (y + border + tap.dy) * (width + 2 * border) + border + tap.dx
              for x in 0..<width { sums[x] &+= tap.weight &* UInt32(source[start + x]) }
            }
            for x in 0..<width { out[y * width + x] = UInt16(truncatingIfNeeded: sums[x] >> 16) }
          }
        }
      }
      filled = light.count
    }
    return LightPlane(width: width, height: height, light: values)
  }

  /// Out of focus by a standard deviation in pixels; less than 1/20 pixel changes nothing.
  func blurred(by deviation: Double) -> LightPlane {
    guard deviation >= 0.05 else { return self }
    let radius = Int((3 * deviation).rounded(.up))
    let bell = (-radius...radius).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
    let weights = LightPlane.wholeWeights(bell)
    let row = weights.enumerated().map { LightTap(dx: $0.offset - radius, dy: 0, weight: $0.element) }
    return convolved(row).convolved(row.map { LightTap(dx: 0, dy: $0.dx, weight: $0.weight) })
  }

  /// Moved by a length in pixels while the shutter was open, at 30° to the rows: a hand shakes along neither axis.
  func moved(by length: Double) -> LightPlane {
    guard length >= 0.05 else { return self }
    let (cosine, sine) = (0.866_025_404, 0.5)
    let count = Int((length * 4).rounded(.up)) + 1
    var shares: [SIMD2<Int>: Double] = [:]
    for index in 0..<count {
      let place = length * (Double(index) / Double(count - 1) - 0.5)
      let (x, y) = (place * cosine, place * sine)
      let (left, top) = (x.rounded(.down), y.rounded(.down))
      for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
        let along = dx == 0 ? 1 - (x - left) : x - left
        let down = dy == 0 ? 1 - (y - top) : y - top
        shares[SIMD2(Int(left) + dx, Int(top) + dy), default: 0] += along * down
      }
    }
    let places = shares.keys.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    let weights = LightPlane.wholeWeights(places.map { shares[$0, default: 0] })
    return convolved(zip(places, weights).map { LightTap(dx: $0.x, dy: $0.y, weight: $1) })
  }

  /// Shares as whole numbers that sum up to 65,536; what rounding leaves goes to the largest.
  private static func wholeWeights(_ shares: [Double]) -> [UInt32] {
    let sum = shares.reduce(0, +)
    var weights = shares.map { Int(($0 / sum * 65_536).rounded()) }
    if let middle = weights.indices.max(by: { weights[$0] < weights[$1] }) {
      weights[middle] += 65_536 - weights.reduce(0, +)
    }
    return weights.map { UInt32($0) }
  }
}

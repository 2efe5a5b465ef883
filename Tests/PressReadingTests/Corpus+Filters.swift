import PressDrawing
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum CorpusTurn {
  static func of(_ degrees: Double) -> (cos: Double, sin: Double) {
    (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
  }
}

/// Squares of gray values, changed as lenses and files change them.
enum Filter {
  static func gaussian(_ values: [Double], side: Int, sigma: Double) -> [Double] {
    let reach = max(1, Int(3 * sigma))
    let weights = (-reach...reach).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
    let sum = weights.reduce(0, +)
    func along(_ values: [Double], step: Int) -> [Double] {
      values.indices.map { i in
        let place = step == 1 ? i % side : i / side
        var total = 0.0
        for (k, weight) in zip(-reach...reach, weights) {
          total += values[i + (max(0, min(side - 1, place + k)) - place) * step] * weight
        }
        return total / sum
      }
    }
    return along(along(values, step: 1), step: side)
  }

  /// Blocks of 4 × 4 lose half of what tells their pixels apart, as in a strongly packed JPEG.
  static func blocks(_ values: [Double], side: Int) -> [Double] {
    var result = values
    for top in stride(from: 0, to: side, by: 4) {
      for left in stride(from: 0, to: side, by: 4) {
        let rows = top..<min(top + 4, side)
        let columns = left..<min(left + 4, side)
        let mean =
          rows.reduce(0.0) { sum, y in sum + columns.reduce(0.0) { $0 + values[y * side + $1] } }
          / Double(rows.count * columns.count)
        for y in rows { for x in columns { result[y * side + x] = (values[y * side + x] + mean) / 2 } }
      }
    }
    return result
  }
}

extension Bitmap {
  /// Both gray pictures side by side, on the gray of the first one's corner.
  func beside(_ other: Bitmap) throws -> Bitmap {
    let height = max(self.height, other.height)
    var bytes: [UInt8] = []
    for y in 0..<height {
      for picture in [self, other] {
        let rows = y * picture.width..<(y + 1) * picture.width
        bytes +=
          y < picture.height
          ? Array(picture.pixels[rows]) : Array(repeating: pixels[0], count: picture.width)
      }
    }
    return try #require(
      Bitmap(width: width + other.width, height: height, layout: .gray, pixels: bytes))
  }
}

internal import Foundation

/// PNG's filters: each byte as its difference from what its neighbours let expect.
///
/// PNG 1.2, chapter 6; which filter a row takes follows chapter 9.6: the one whose differences, as signed
/// numbers, have the smallest sum.
enum PNGRows {
  private static let kinds: ClosedRange<UInt8> = 0...4

  /// A byte for the filter and then the row's bytes, row after row.
  static func filter(_ pixels: Data, width: Int, channels: Int) -> Data {
    let row = width * channels
    guard row > 0 else { return pixels }
    let rows = pixels.count / row
    var out = [UInt8](repeating: 0, count: rows * (row + 1))
    // The row above the first one is black.
    let nothing = [UInt8](repeating: 0, count: row)
    pixels.withUnsafeBytes { pixels in
      out.withUnsafeMutableBytes { out in
        nothing.withUnsafeBytes { nothing in
          for y in 0..<rows {
            let line = UnsafeRawBufferPointer(rebasing: pixels[(y * row)..<((y + 1) * row)])
            let above =
              y == 0 ? nothing : UnsafeRawBufferPointer(rebasing: pixels[((y - 1) * row)..<(y * row)])
            let sums = kinds.map { sum($0, line, above, channels) }
            let best = kinds.min { sums[Int($0)] < sums[Int($1)] } ?? 0
            out[y * (row + 1)] = best
            for x in 0..<row { out[y * (row + 1) + 1 + x] = difference(best, line, above, x, channels) }
          }
        }
      }
    }
    return Data(out)
  }

  private static func sum(
    _ kind: UInt8, _ line: UnsafeRawBufferPointer, _ above: UnsafeRawBufferPointer, _ channels: Int
  ) -> Int {
    var sum = 0
    for x in 0..<line.count {
      sum += Int(Int8(bitPattern: difference(kind, line, above, x, channels)).magnitude)
    }
    return sum
  }

  @inline(__always)
  private static func difference(
    _ kind: UInt8, _ line: UnsafeRawBufferPointer, _ above: UnsafeRawBufferPointer, _ x: Int, _ channels: Int
  ) -> UInt8 {
    let left = x >= channels ? line[x - channels] : 0
    let up = above[x]
    let expected: UInt8 =
      switch kind {
      case 0: 0
      case 1: left
      case 2: up
      case 3: UInt8((Int(left) + Int(up)) / 2)
      default: paeth(left, up, x >= channels ? above[x - channels] : 0)
      }
    return line[x] &- expected
  }

  /// The neighbour that is nearest to left + up − corner; PNG 1.2, 6.6.
  @inline(__always)
  private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int(left), Int(up), Int(corner))
    let (fromLeft, fromUp, fromCorner) = (abs(b - c), abs(a - c), abs(a + b - 2 * c))
    if fromLeft <= fromUp, fromLeft <= fromCorner { return left }
    return fromUp <= fromCorner ? up : corner
  }
}

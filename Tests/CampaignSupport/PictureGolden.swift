import Foundation
import PressDrawing
import PressRendering

/// How far two small pictures are from each other: RGB, in steps of 255.
struct PictureDifference {
  /// Over the whole picture.
  var mean: Double
  /// In the tile of 16 by 16 pixels that differs most: a caption that is gone shows here.
  var worstTile: Double

  /// Fonts of another version and another cairo stay below these; what is lost, moved or coloured anew does not.
  static let (maximumMean, maximumInTile) = (0.5, 16.0)
  private static let side = 16

  var isTolerable: Bool {
    mean <= PictureDifference.maximumMean && worstTile <= PictureDifference.maximumInTile
  }

  /// Nil when the sizes differ.
  init?(_ a: Bitmap, _ b: Bitmap) {
    guard a.width == b.width, a.height == b.height else { return nil }
    let (a, b) = (a.colors, b.colors)
    var tiles: [Int: (sum: Int, count: Int)] = [:]
    let (width, height) = (a.width, a.height)
    for y in 0..<height {
      for x in 0..<width {
        let at = (y * width + x) * 3
        let sum = (0..<3).reduce(0) { $0 + abs(Int(a.pixels[at + $1]) - Int(b.pixels[at + $1])) }
        let tile = y / PictureDifference.side * width + x / PictureDifference.side
        tiles[tile, default: (0, 0)].sum += sum
        tiles[tile, default: (0, 0)].count += 3
      }
    }
    mean = Double(tiles.values.reduce(0) { $0 + $1.sum }) / Double(width * height * 3)
    // A sliver at the border counts as a whole tile.
    worstTile = tiles.values.map { Double($0.sum) / Double(max($0.count, 384)) }.max() ?? 0
  }

  /// `expected | difference | actual` side by side; the difference is dark where they differ.
  static func sheet(_ expected: Bitmap, _ actual: Bitmap) -> Bitmap? {
    let (expected, actual) = (expected.colors, actual.colors)
    let (gap, width) = (4, max(expected.width, actual.width))
    let height = max(expected.height, actual.height)
    var pixels = [UInt8](repeating: 128, count: (3 * width + 2 * gap) * height * 3)
    func pixel(_ picture: Bitmap, _ x: Int, _ y: Int, _ channel: Int) -> Int {
      guard x < picture.width, y < picture.height else { return 128 }
      return Int(picture.pixels[(y * picture.width + x) * 3 + channel])
    }
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 {
          let (a, b) = (pixel(expected, x, y, channel), pixel(actual, x, y, channel))
          for (column, value) in [a, 255 - abs(a - b), b].enumerated() {
            let at = y * (3 * width + 2 * gap) + column * (width + gap) + x
            pixels[at * 3 + channel] = UInt8(value)
          }
        }
      }
    }
    return Bitmap(width: 3 * width + 2 * gap, height: height, layout: .rgb, pixels: pixels, resolution: nil)
  }
}

extension Bitmap {
  /// With three channels, whatever it had; transparency is taken away.
  fileprivate var colors: Bitmap {
    guard layout != .rgb else { return self }
    var rgb: [UInt8] = []
    rgb.reserveCapacity(width * height * 3)
    for at in stride(from: 0, to: pixels.count, by: layout.channels) {
      for channel in 0..<3 { rgb.append(pixels[at + (layout == .gray ? 0 : channel)]) }
    }
    return Bitmap(width: width, height: height, layout: .rgb, pixels: rgb, resolution: resolution) ?? self
  }
}

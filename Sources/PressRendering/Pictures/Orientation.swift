package import PressDrawing

/// How a camera was held: what is to be done to a picture's pixels until it stands upright.
///
/// Exif 2.3, tag 274 "Orientation".
package enum Orientation: Int, Sendable, Hashable, CaseIterable {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, leftSideUp, transversed, rightSideUp

  /// Where a pixel of the upright picture lies in the stored one, whose sides are given.
  func source(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .flipped: (x, height - 1 - y)
    case .transposed: (y, x)
    case .leftSideUp: (y, height - 1 - x)
    case .transversed: (width - 1 - y, height - 1 - x)
    case .rightSideUp: (width - 1 - y, x)
    }
  }

  /// Whether width and height change places.
  package var isTurned: Bool { rawValue >= Orientation.transposed.rawValue }
}

extension Bitmap {
  /// The picture as it was seen.
  package func upright(from orientation: Orientation) -> Bitmap {
    guard orientation != .upright else { return self }
    let channels = layout.channels
    let (columns, rows) = orientation.isTurned ? (height, width) : (width, height)
    let bytes = [UInt8](unsafeUninitializedCapacity: pixels.count) { target, filled in
      pixels.withUnsafeBufferPointer { stored in
        var to = 0
        for y in 0..<rows {
          for x in 0..<columns {
            let place = orientation.source(x: x, y: y, width: width, height: height)
            let from = (place.y * width + place.x) * channels
            for channel in 0..<channels { target[to + channel] = stored[from + channel] }
            to += channels
          }
        }
      }
      filled = pixels.count
    }
    return Bitmap(width: columns, height: rows, layout: layout, pixels: bytes, resolution: resolution) ?? self
  }
}

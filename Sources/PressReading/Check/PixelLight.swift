import PressDrawing

/// The light of single pixels of a picture, alpha not looked at.
struct PixelLight: Sendable {
  let width: Int
  let height: Int
  private let channels: Int
  private let pixels: [UInt8]
  private let linear: [Double]

  /// - Parameter levels: what each of 256 values counts as; light, 0…1, unless something else is to be compared.
  init(_ picture: Bitmap, levels: [Double] = Reflectance.linear) {
    linear = levels
    (width, height, channels) = (picture.width, picture.height, picture.layout.channels)
    pixels = picture.pixels
  }

  /// The values as a picture has them, 0…255: decoders see no light.
  static func values(of picture: Bitmap) -> PixelLight {
    PixelLight(picture, levels: (0...255).map(Double.init))
  }

  /// 0…1; column and row must lie in the picture.
  func at(_ x: Int, _ y: Int) -> Double {
    let p = (y * width + x) * channels
    guard channels > 1 else { return linear[Int(pixels[p])] }
    let (red, green, blue) = SRGB.shares
    return red * linear[Int(pixels[p])] + green * linear[Int(pixels[p + 1])]
      + blue * linear[Int(pixels[p + 2])]
  }

  /// The pixel that holds a point; beyond the picture, the nearest one.
  func at(_ point: PixelPoint) -> Double {
    at(clamped(point.x, width), clamped(point.y, height))
  }

  /// Between the middles of four pixels, in straight lines.
  func between(_ point: PixelPoint) -> Double {
    let (x, y) = (point.x - 0.5, point.y - 0.5)
    let (left, top) = (x.rounded(.down), y.rounded(.down))
    let (first, last) = (clamped(left, width), clamped(left + 1, width))
    let (upper, lower) = (clamped(top, height), clamped(top + 1, height))
    let (along, down) = (x - left, y - top)
    let above = at(first, upper) * (1 - along) + at(last, upper) * along
    let below = at(first, lower) * (1 - along) + at(last, lower) * along
    return above * (1 - down) + below * down
  }

  /// What is no number counts as 0: corners in a decoder's dreams.
  private func clamped(_ value: Double, _ size: Int) -> Int {
    value > 0 ? Int(min(value, Double(size - 1))) : 0
  }
}

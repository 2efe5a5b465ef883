import PressDrawing

/// The levels of a gray picture between its pixels.
struct GrayLevels {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  init(_ gray: Bitmap) {
    (width, height, pixels) = (gray.width, gray.height, gray.pixels)
  }

  /// 0…255, between the middles of four pixels in straight lines; beyond the picture, as at its edge.
  func at(_ point: PixelPoint) -> Double {
    let x = min(max(point.x - 0.5, 0), Double(width - 1)), y = min(max(point.y - 0.5, 0), Double(height - 1))
    let (left, top) = (Int(x), Int(y))
    let (right, below) = (min(left + 1, width - 1), min(top + 1, height - 1))
    let (along, down) = (x - Double(left), y - Double(top))
    let above = Double(pixels[top * width + left]) * (1 - along) + Double(pixels[top * width + right]) * along
    let under =
      Double(pixels[below * width + left]) * (1 - along) + Double(pixels[below * width + right]) * along
    return above * (1 - down) + under * down
  }
}

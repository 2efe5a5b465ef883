import PressDrawing

// All of these take a picture in gray and give one in gray.
extension Bitmap {
  /// Dark for light.
  func inverted() -> Bitmap? {
    Bitmap(width: width, height: height, layout: .gray, pixels: pixels.map { 255 - $0 })
  }

  /// Squares of `factor` pixels averaged into one, what is left over at the right and bottom dropped.
  ///
  /// Nil when nothing is left.
  func shrunk(by factor: Int) -> Bitmap? {
    averaged(block: factor, pixelsPerBlock: 1)
  }

  /// Averages squares of `block` pixels down to `pixelsPerBlock` pixels a side.
  ///
  /// No pixel of the result mixes two squares. Nil when the picture is smaller than a square.
  func averaged(block: Int, pixelsPerBlock: Int) -> Bitmap? {
    let (columns, rows) = (width / block * pixelsPerBlock, height / block * pixelsPerBlock)
    guard pixelsPerBlock <= block, columns > 0, rows > 0 else { return nil }
    if pixelsPerBlock == block { return cropped(x: 0, y: 0, width: columns, height: rows) }
    /// Where the i-th pixel of the result begins in this picture.
    func start(_ i: Int) -> Int {
      i / pixelsPerBlock * block + i % pixelsPerBlock * block / pixelsPerBlock
    }
    let starts = (0...columns).map(start)
    let bytes = [UInt8](unsafeUninitializedCapacity: columns * rows) { out, filled in
      var sums = [Int32](repeating: 0, count: width)
      pixels.withUnsafeBufferPointer { source in
        for row in 0..<rows {
          let (top, bottom) = (start(row), start(row + 1))
          for x in 0..<width { sums[x] = 0 }
          for y in top..<bottom {
            let line = y * width
            for x in 0..<width { sums[x] &+= Int32(source[line + x]) }
          }
          for column in 0..<columns {
            let (left, right) = (starts[column], starts[column + 1])
            var sum = 0
            for x in left..<right { sum += Int(sums[x]) }
            let area = (right - left) * (bottom - top)
            out[row * columns + column] = UInt8((sum + area / 2) / area)
          }
        }
      }
      filled = columns * rows
    }
    return Bitmap(width: columns, height: rows, layout: .gray, pixels: bytes)
  }

  /// `factor` times as wide and high, straight lines between the middles of the pixels.
  func enlarged(by factor: Int) -> Bitmap? {
    let (columns, rows) = (width * factor, height * factor)
    guard Bitmap.fits(width: columns, height: rows) else { return nil }
    var bytes = [UInt8](repeating: 0, count: columns * rows)
    for y in 0..<rows {
      let (top, bottom, down) = neighbours(of: y, factor, limit: height)
      for x in 0..<columns {
        let (left, right, along) = neighbours(of: x, factor, limit: width)
        func value(_ x: Int, _ y: Int) -> Double { Double(pixels[y * width + x]) }
        let upper = value(left, top) * (1 - along) + value(right, top) * along
        let lower = value(left, bottom) * (1 - along) + value(right, bottom) * along
        bytes[y * columns + x] = UInt8(upper * (1 - down) + lower * down + 0.5)
      }
    }
    return Bitmap(width: columns, height: rows, layout: .gray, pixels: bytes)
  }

  /// The two pixels between which a pixel of the enlarged picture lies, and how far from the first, 0…1.
  private func neighbours(of i: Int, _ factor: Int, limit: Int) -> (Int, Int, Double) {
    let place = max(0, (Double(i) + 0.5) / Double(factor) - 0.5)
    let first = min(Int(place), limit - 1)
    return (first, min(first + 1, limit - 1), place - Double(first))
  }
}

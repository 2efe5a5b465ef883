/// A symbol squeezed to 3 pixels a module across and 1.3 down, in gray.
///
/// ZXing-C++ 1.4, as Debian builds it, fails an assertion over such pictures when it looks for Micro QR: the edges that
/// it wants to cross are no lines.
package struct SqueezedPicture {
  package let width: Int
  package let height: Int
  package let pixels: [UInt8]

  /// - Parameters:
  ///   - side: of the symbol, in modules.
  ///   - canvas: the white square in whose middle it lies; nil for its quiet zone alone.
  package init(side: Int, canvas: Int? = nil, isDark: (_ row: Int, _ column: Int) -> Bool) {
    let (dots, across, down, zone) = (9, 3, 7, 4)
    let whole = (side + 2 * zone) * dots
    let (inner, lines) = (whole / across, whole / down)
    (width, height) = (canvas ?? inner, canvas ?? lines)
    let (left, top) = ((width - inner) / 2, (height - lines) / 2)
    var pixels = [UInt8](repeating: 255, count: width * height)
    for y in 0..<lines {
      for x in 0..<inner {
        var light = 0
        for dot in 0..<across * down {
          let (row, column) = (
            (y * down + dot / across) / dots - zone, (x * across + dot % across) / dots - zone
          )
          let isInside = 0..<side ~= row && 0..<side ~= column
          if !(isInside && isDark(row, column)) { light += 255 }
        }
        pixels[(top + y) * width + left + x] = UInt8(light / (across * down))
      }
    }
    self.pixels = pixels
  }
}

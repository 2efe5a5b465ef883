package import PressDrawing

extension Bitmap {
  /// A symbol in black on white, gray, one byte a dot; nil where its modules do not lie on whole dots.
  ///
  /// - Parameters:
  ///   - width: in dots.
  ///   - height: in dots.
  package init?(_ matrix: ModuleMatrix, width: Int, height: Int, at resolution: Resolution) {
    let painter = ModulePainter(
      matrix, left: resolution.dots(matrix.origin.x), top: resolution.dots(matrix.origin.y),
      dots: resolution.dots(matrix.moduleSide))
    guard let painter, Bitmap.fits(width: width, height: height) else { return nil }
    var pixels = [UInt8](repeating: 255, count: width * height)
    painter.forEachRectangle(width: width, within: [0..<height]) { x, y in
      for row in y {
        pixels.replaceSubrange(
          row * width + x.lowerBound..<row * width + x.upperBound, with: repeatElement(0, count: x.count))
      }
    }
    self.init(width: width, height: height, layout: .gray, pixels: pixels, resolution: resolution)
  }
}

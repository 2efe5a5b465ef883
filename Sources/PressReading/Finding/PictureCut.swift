import PressDrawing

/// A part of a picture around a symbol.
struct PictureCut {
  let picture: Bitmap
  /// Of its top left pixel in the whole picture.
  let x, y: Int

  /// The smallest upright box around corners, and so many pixels more on each side, as far as the picture goes.
  ///
  /// Nil when it lies outside.
  init?(around corners: Corners, margin: Double, in whole: Bitmap) {
    func span(_ values: [Double], _ count: Int) -> Range<Int>? {
      guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else { return nil }
      let first = Int(max(0, low - margin)), end = Int(min(Double(count), high + margin + 1))
      return first < end ? first..<end : nil
    }
    guard let columns = span(corners.points.map(\.x), whole.width),
      let rows = span(corners.points.map(\.y), whole.height),
      let cut = whole.cropped(
        x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    else { return nil }
    (picture, x, y) = (cut, columns.lowerBound, rows.lowerBound)
  }

  /// So many modules around a finder.
  init?(around finder: FinderSearch.Finder, modules: Double, in whole: Bitmap) {
    let (center, margin) = (finder.center, modules * finder.module)
    self.init(
      around: Corners(topLeft: center, topRight: center, bottomRight: center, bottomLeft: center),
      margin: margin,
      in: whole)
  }

  /// What was read of the part, with its corners in the whole picture.
  func original(of outcome: DecoderOutcome) -> DecoderOutcome {
    var outcome = outcome
    for index in outcome.readings.indices {
      outcome.readings[index].corners = outcome.readings[index].corners.moved(x: Double(x), y: Double(y))
    }
    return outcome
  }
}

extension Corners {
  /// The same place in a picture that begins elsewhere.
  func moved(x: Double, y: Double) -> Corners {
    func map(_ p: PixelPoint) -> PixelPoint { PixelPoint(p.x + x, p.y + y) }
    return Corners(
      topLeft: map(topLeft), topRight: map(topRight), bottomRight: map(bottomRight),
      bottomLeft: map(bottomLeft))
  }

  /// Whether a point lies between the four.
  func holds(_ point: PixelPoint) -> Bool {
    let points = self.points
    let sides = points.indices.map { index -> Double in
      let (a, b) = (points[index], points[(index + 1) % 4])
      return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    }
    return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
  }
}

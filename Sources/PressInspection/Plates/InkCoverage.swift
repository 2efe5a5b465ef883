package import PressDiagnostics
package import PressDrawing
internal import PressTemplates

/// How much ink lies on a page: too much of it does not dry and sets off on the next sheet.
package enum InkCoverage {
  /// What sheetfed offset takes (GWG 2022), where nobody says otherwise: 3.2 solid inks.
  package static let usualLimit = 3.2
  /// Of what is on no template: paper's.
  package static let limit = Medium.paper.inkLimit
  /// The mean over any square of this side counts, not a dot's.
  package static let square = Length.mm(15)

  /// The largest mean over any square of 15 mm, or over the page where that is smaller; 0 none, 4 four solid
  /// inks.
  static func heaviest(on page: SeparatedPage) -> Double {
    // Cells of a millimetre or so, then sums over whole cells.
    let cell = max(1, page.resolution.wholeDots(.mm(1)))
    let (columns, rows) = ((page.width + cell - 1) / cell, (page.height + cell - 1) / cell)
    var sums = [Int](repeating: 0, count: columns * rows)
    for (_, picture) in page.plates {
      picture.pixels.withUnsafeBufferPointer { pixels in
        for y in 0..<page.height {
          let (line, first) = (y * page.width, y / cell * columns)
          for x in 0..<page.width { sums[first + x / cell] += 255 - Int(pixels[line + x]) }
        }
      }
    }
    let side = max(1, Int((page.resolution.dots(square) / Double(cell)).rounded()))
    let (wide, high) = (min(side, columns), min(side, rows))
    var heaviest = 0.0
    for top in 0...(rows - high) {
      // A column of cells of the square's height, then a square's width of columns.
      let heights = (0..<columns).map { x in (top..<(top + high)).reduce(0) { $0 + sums[$1 * columns + x] } }
      for left in 0...(columns - wide) {
        let ink = heights[left..<(left + wide)].reduce(0, +)
        let (right, bottom) = (min((left + wide) * cell, page.width), min((top + high) * cell, page.height))
        let dots = (right - left * cell) * (bottom - top * cell)
        heaviest = max(heaviest, Double(ink) / Double(dots * 255))
      }
    }
    return heaviest
  }

  /// What is to be said of a page.
  package static func finding(on page: SeparatedPage, limit: Double?, called name: String) -> Diagnostic? {
    guard let limit else { return nil }
    let found = heaviest(on: page)
    guard found > limit + 0.005 else { return nil }
    func percent(_ value: Double) -> String { "\((value * 100).decimal(places: 0)) %" }
    return .warning(
      PlateFinding.coverage,
      "\(name) bears \(percent(found)) of ink on a square of 15 mm, "
        + "over \(percent(limit)) it does not dry in time",
      hint: "take dark colours with less of each ink, or black alone")
  }
}

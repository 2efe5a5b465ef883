package import PressDrawing

/// The ladders as the phone saw them: a row a ladder, a column a rung, from weak to strong.
///
/// A rung that was read has a solid frame, the first that was not a dashed one, and nothing follows it.
package struct StressPicture: Sendable, Hashable {
  /// One rung in the picture.
  package struct Cell: Sendable, Hashable {
    package let kind: StressKind
    package let rung: StressRung
    /// Of the frame's top left corner, in dots, as is `top`.
    package let left: Int
    package let top: Int
  }

  /// In gray.
  package let bitmap: Bitmap
  /// Row by row, in each from weak to strong.
  package let cells: [Cell]

  /// Side of a rung with its frame, in dots.
  package static let side = 300
  /// Between the columns, in dots.
  package static let columnGap = 24
  /// Between the rows, in dots: there is room for a line of words.
  package static let rowGap = 72
  /// The most rungs of a ladder that are shown: from the first to the margin in even steps, and what follows.
  package static let columns = 8

  /// Nil when there is no ladder to show.
  package init?(of report: StressReport, by course: StressCourse) {
    let rows = report.ladders.count
    let height = rows * StressPicture.side + (rows - 1) * StressPicture.rowGap
    let width =
      StressPicture.columns * (StressPicture.side + StressPicture.columnGap) - StressPicture.columnGap
    guard rows > 0 else { return nil }
    var pixels = [UInt8](repeating: 255, count: width * height)
    var cells: [Cell] = []
    for (row, ladder) in report.ladders.enumerated() {
      for (column, rung) in ladder.shown.enumerated() {
        let cell = Cell(
          kind: ladder.kind, rung: rung, left: column * (StressPicture.side + StressPicture.columnGap),
          top: row * (StressPicture.side + StressPicture.rowGap))
        cells.append(cell)
        guard let view = course.view(ladder.kind, rung.value) else { continue }
        StressPicture.draw(view, in: cell, on: &pixels, width: width)
      }
    }
    guard let bitmap = Bitmap(width: width, height: height, layout: .gray, pixels: pixels) else { return nil }
    self.bitmap = bitmap
    self.cells = cells
  }

  /// A view that fills its cell, every pixel of it a square, with its frame.
  private static func draw(_ view: Bitmap, in cell: Cell, on pixels: inout [UInt8], width: Int) {
    let line = cell.rung.isRead ? 3 : 6
    for y in 0..<side {
      for x in 0..<side {
        let edge = min(x, y, side - 1 - x, side - 1 - y)
        let isDash = cell.rung.isRead || ((x + y) / 20).isMultiple(of: 2)
        let value: UInt8 = edge < line ? (isDash ? 0 : 255) : view.mean(x, y, of: side)
        pixels[(cell.top + y) * width + cell.left + x] = value
      }
    }
  }
}

extension StressLadder {
  /// The rungs that a picture has room for.
  fileprivate var shown: [StressRung] {
    guard rungs.count > StressPicture.columns else { return rungs }
    let steps = StressPicture.columns - 2
    return (0...steps).map { rungs[($0 * (rungs.count - 2) + steps / 2) / steps] } + rungs.suffix(1)
  }
}

extension Bitmap {
  /// The mean of the pixels of a square gray picture that a pixel of one with another side stands for.
  fileprivate func mean(_ x: Int, _ y: Int, of side: Int) -> UInt8 {
    func span(_ i: Int) -> Range<Int> {
      let start = i * width / side
      return start..<max(start + 1, (i + 1) * width / side)
    }
    var (sum, count) = (0, 0)
    for row in span(y) {
      for column in span(x) {
        sum += Int(pixels[row * width + column])
        count += 1
      }
    }
    return UInt8((sum + count / 2) / count)
  }
}

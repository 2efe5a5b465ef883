package import PressDrawing

/// The ladders as the phone saw them: a row a ladder, a column a step, from weak to strong.
///
/// A step that was read has a solid frame, the first that was not a dashed one, and nothing follows it.
package struct StressPicture: Sendable, Hashable {
  /// One step in the picture.
  package struct Cell: Sendable, Hashable {
    package let kind: StressKind
    package let step: StressStep
    /// Of the frame's top left corner, in dots, as is `top`.
    package let left: Int
    package let top: Int
  }

  /// In gray.
  package let bitmap: Bitmap
  /// Row by row, in each from weak to strong.
  package let cells: [Cell]

  /// Side of a step with its frame, in dots.
  package static let side = 300
  /// Between the columns, in dots.
  package static let columnGap = 24
  /// Between the rows, in dots: there is room for a line of words.
  package static let rowGap = 72
  /// The most steps of a ladder that are shown: from the first to the margin in even steps, and what follows.
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
      for (column, step) in ladder.shown.enumerated() {
        let cell = Cell(
          kind: ladder.kind, step: step, left: column * (StressPicture.side + StressPicture.columnGap),
          top: row * (StressPicture.side + StressPicture.rowGap))
        cells.append(cell)
        guard let view = course.view(ladder.kind, step.value) else { continue }
        StressPicture.draw(view, in: cell, on: &pixels, width: width)
      }
    }
    guard let bitmap = Bitmap(width: width, height: height, layout: .gray, pixels: pixels) else { return nil }
    self.bitmap = bitmap
    self.cells = cells
  }

  /// A view that fills its cell, every pixel of it a square, with its frame.
  private static func draw(_ view: Bitmap, in cell: Cell, on pixels: inout [UInt8], width: Int) {
    let line = cell.step.isRead ? 3 : 6
    for y in 0..<side {
      for x in 0..<side {
        let edge = min(x, y, side - 1 - x, side - 1 - y)
        let isDash = cell.step.isRead || ((x + y) / 20).isMultiple(of: 2)
        let value: UInt8 = edge < line ? (isDash ? 0 : 255) : view.mean(x, y, of: side)
        pixels[(cell.top + y) * width + cell.left + x] = value
      }
    }
  }
}

extension StressLadder {
  /// The steps that a picture has room for.
  fileprivate var shown: [StressStep] {
    guard steps.count > StressPicture.columns else { return steps }
    let last = StressPicture.columns - 2
    return (0...last).map { steps[($0 * (steps.count - 2) + last / 2) / last] } + steps.suffix(1)
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

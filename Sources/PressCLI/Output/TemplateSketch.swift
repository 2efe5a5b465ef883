import PressDrawing
import PressTemplates

/// A page in letters, for `templates show`: where codes, texts and images lie.
enum TemplateSketch {
  /// Letters across at most, and down.
  private static let (maximumColumns, maximumRows) = (60, 30)

  static let legend = "█ code   · text   ░ image   ┊ ┈ fold"

  /// Lines of the page, each indented.
  static func lines(of page: Page, on format: PageFormat) -> [String] {
    let size = format.size
    // A letter is about twice as high as it is wide.
    let aspect = size.height / size.width / 2
    var columns = maximumColumns
    var rows = max(1, Int((Double(columns) * aspect).rounded()))
    if rows > maximumRows {
      (rows, columns) = (maximumRows, max(1, Int((Double(maximumRows) / aspect).rounded())))
    }
    var canvas = Canvas(size: size, columns: columns, rows: rows)
    for slot in page.slots { draw(slot, in: &canvas, isBelow: true) }
    for slot in page.slots { draw(slot, in: &canvas, isBelow: false) }
    for fold in page.folds { canvas.draw(fold) }
    let edge = String(repeating: "─", count: columns)
    return ["┌\(edge)┐"] + canvas.lines.map { "│\($0)│" } + ["└\(edge)┘"]
  }

  /// Texts first, so that a code is never hidden.
  private static func draw(_ slot: Slot, in canvas: inout Canvas, isBelow: Bool) {
    switch slot.content {
    case .text(let text) where isBelow: canvas.fill(text.box, "·")
    case .image(let image) where isBelow: canvas.fill(image.box, "░")
    case .code(let code) where !isBelow: canvas.fill(code.box, "█")
    case .each(let repeated) where !isBelow:
      for index in 0..<repeated.capacity { canvas.fill(repeated.box(ofCode: index), "█") }
    case .text, .image, .code, .each, .shape: break
    }
  }

  private struct Canvas {
    let size: Size
    let columns: Int
    let rows: Int
    private var cells: [[Character]]

    init(size: Size, columns: Int, rows: Int) {
      (self.size, self.columns, self.rows) = (size, columns, rows)
      cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    var lines: [String] { cells.map { String($0) } }

    mutating func fill(_ box: Rect, _ letter: Character) {
      for row in span(box.minY, box.maxY, size.height, rows) {
        for column in span(box.minX, box.maxX, size.width, columns) { cells[row][column] = letter }
      }
    }

    mutating func draw(_ fold: Fold) {
      switch fold {
      case .vertical(let x):
        guard let column = span(x, x, size.width, columns).first else { return }
        for row in 0..<rows where cells[row][column] == " " { cells[row][column] = "┊" }
      case .horizontal(let y):
        guard let row = span(y, y, size.height, rows).first else { return }
        for column in 0..<columns where cells[row][column] == " " { cells[row][column] = "┈" }
      }
    }

    /// One letter at least, inside of the page.
    private func span(_ from: Length, _ to: Length, _ whole: Length, _ count: Int) -> Range<Int> {
      func place(_ length: Length) -> Int { Int((length / whole * Double(count)).rounded()) }
      let first = min(max(0, place(from)), count - 1)
      return first..<max(first + 1, min(count, place(to)))
    }
  }
}

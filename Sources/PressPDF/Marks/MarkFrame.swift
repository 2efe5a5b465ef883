internal import PressDrawing

/// The room around a trim in which marks stand.
struct MarkFrame {
  let trim: Size
  /// From each side of the trim to where marks begin.
  let offsets: Edges

  private static let length = PrinterMarks.length

  /// A line beyond each end of every given upright and level of the page.
  ///
  /// - Parameters:
  ///   - across: from the left.
  ///   - down: from the top.
  func lines(across: [Length], down: [Length]) -> Path {
    var path = Path()
    for x in across {
      add(Point(x, -offsets.top), Point(x, -offsets.top - MarkFrame.length), to: &path)
      add(
        Point(x, trim.height + offsets.bottom), Point(x, trim.height + offsets.bottom + MarkFrame.length),
        to: &path)
    }
    for y in down {
      add(Point(-offsets.left, y), Point(-offsets.left - MarkFrame.length, y), to: &path)
      add(
        Point(trim.width + offsets.right, y), Point(trim.width + offsets.right + MarkFrame.length, y),
        to: &path)
    }
    return path
  }

  /// Three strokes of 1.2 mm with 0.7 mm between, beyond each end of every fold.
  func dashes(_ folds: [PrinterMarks.Fold]) -> Path {
    var path = Path()
    for index in 0..<3 {
      let start = Length.mm(1.9) * Double(index)
      let end = start + .mm(1.2)
      for fold in folds {
        switch fold {
        case .vertical(let x):
          add(Point(x, -offsets.top - start), Point(x, -offsets.top - end), to: &path)
          let foot = trim.height + offsets.bottom
          add(Point(x, foot + start), Point(x, foot + end), to: &path)
        case .horizontal(let y):
          add(Point(-offsets.left - start, y), Point(-offsets.left - end, y), to: &path)
          let side = trim.width + offsets.right
          add(Point(side + start, y), Point(side + end, y), to: &path)
        }
      }
    }
    return path
  }

  private func add(_ start: Point, _ end: Point, to path: inout Path) {
    path.move(to: start)
    path.line(to: end)
  }

  /// The middle of each side's room: top, right, bottom, left; beside the middle where a fold runs through it.
  func targets(besides folds: [PrinterMarks.Fold]) -> [Point] {
    let middle = MarkFrame.length / 2
    func free(_ side: Length, _ taken: [Length]) -> Length {
      let clearance = RegistrationTarget.reach + .mm(1)
      let isTaken = taken.contains { abs($0.millimetres - side.millimetres / 2) < clearance.millimetres }
      return isTaken ? side / 2 - clearance * 2 : side / 2
    }
    let x = free(trim.width, folds.compactMap { if case .vertical(let x) = $0 { x } else { nil } })
    let y = free(trim.height, folds.compactMap { if case .horizontal(let y) = $0 { y } else { nil } })
    return [
      Point(x, -offsets.top - middle), Point(trim.width + offsets.right + middle, y),
      Point(x, trim.height + offsets.bottom + middle), Point(-offsets.left - middle, y),
    ]
  }
}

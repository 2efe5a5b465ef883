/// Follows the borders between dark and light modules, dark on the right hand.
///
/// Every border is walked once. Every outline, of a region or of a hole, goes right along the top edge of
/// some dark module, so that the first top edge not yet walked begins the next one. Where two dark modules
/// touch at a corner it turns right, which keeps them apart.
struct OutlineTrace<Field: ModuleField> {
  typealias Corner = GridCorner

  private let field: Field
  /// Whether the top edge of a module is walked, row by row.
  private var walked: [Bool]
  private var position = 0

  init(of field: Field) {
    self.field = field
    walked = [Bool](repeating: false, count: field.modules * field.modules)
  }

  /// The corners of the next outline; nil when all are done.
  mutating func next() -> [Corner]? {
    let side = field.modules
    while position < walked.count {
      let (row, column) = position.quotientAndRemainder(dividingBy: side)
      if !walked[position], field.isDark(row, column), !field.isDark(row - 1, column) {
        return outline(from: Corner(row: row, column: column))
      }
      position += 1
    }
    return nil
  }

  private mutating func outline(from start: Corner) -> [Corner] {
    var corners = [start]
    var corner = start
    var (down, right) = (0, 1)
    while true {
      if right == 1 { walked[corner.row * field.modules + corner.column] = true }
      corner.row += down
      corner.column += right
      guard turned(at: corner, &down, &right) else { continue }
      // The outline may touch its first corner on the way; only its end goes right from there.
      if corner == start, right == 1 { return corners }
      corners.append(corner)
    }
  }

  /// Turns where the border does; whether it did.
  private func turned(at corner: Corner, _ down: inout Int, _ right: inout Int) -> Bool {
    // The two modules ahead: half a module on, and half a module to either hand.
    func isDark(_ sideDown: Int, _ sideRight: Int) -> Bool {
      field.isDark(
        corner.row + (down + sideDown - 1) / 2, corner.column + (right + sideRight - 1) / 2)
    }
    let ahead = (left: isDark(-right, down), right: isDark(right, -down))
    switch ahead {
    case (_, false): (down, right) = (right, -down)
    case (true, true): (down, right) = (-right, down)
    case (false, true): return false
    }
    return true
  }
}

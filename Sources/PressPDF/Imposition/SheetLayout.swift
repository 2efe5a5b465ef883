package import PressDrawing

/// Where cards lie on a sheet: a block of columns and rows in the sheet's middle.
///
/// Coordinates are the sheet's: from its top left corner, y down.
package struct SheetLayout: Sendable, Hashable {
  package let sheet: Size
  /// A card after cutting, as it is read.
  package let card: Size
  package let columns: Int
  package let rows: Int
  /// Between two cards.
  package let gutter: Length
  /// Whether cards lie turned by a quarter, counterclockwise.
  package let isTurned: Bool

  /// Cards on one side of a sheet.
  package var up: Int { columns * rows }

  /// A card as it lies.
  package var lying: Size { isTurned ? Size(card.height, card.width) : card }

  /// All cards and the gutters between them.
  package var block: Rect {
    let width = lying.width * Double(columns) + gutter * Double(columns - 1)
    let height = lying.height * Double(rows) + gutter * Double(rows - 1)
    return Rect(x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width: width, height: height)
  }

  /// The trim of a card on a front: 0…up − 1, row by row from the top left.
  package func cell(_ index: Int) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return Rect(
      x: block.minX + (lying.width + gutter) * Double(column),
      y: block.minY + (lying.height + gutter) * Double(row), width: lying.width, height: lying.height)
  }

  /// How much of a card's bleed is seen: to half the gutter where it has a neighbour, else all of it.
  ///
  /// - Parameter lying: the bleed of the card as it lies.
  package func shown(_ index: Int, bleed lying: Edges) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let half = gutter / 2
    let edges = Edges(
      top: row == 0 ? lying.top : min(half, lying.top),
      right: column == columns - 1 ? lying.right : min(half, lying.right),
      bottom: row == rows - 1 ? lying.bottom : min(half, lying.bottom),
      left: column == 0 ? lying.left : min(half, lying.left))
    return cell(index).inset(
      by: Edges(top: -edges.top, right: -edges.right, bottom: -edges.bottom, left: -edges.left))
  }
}

extension SheetLayout {
  /// How many cards are wanted.
  package enum Up: Sendable, Hashable {
    /// As many as there is room for.
    case maximum
    case exactly(columns: Int, rows: Int)
  }

  /// The best layout: the most cards, upright where turning them gains none; nil when not one has room.
  ///
  /// - Parameters:
  ///   - margin: of the sheet that stays without cards, on every side.
  ///   - up: a number that has no room upright is tried with turned cards.
  package static func fit(
    _ card: Size, on sheet: Size, margin: Length, gutter: Length, up: Up
  ) -> SheetLayout? {
    let layouts = [false, true].compactMap { isTurned -> SheetLayout? in
      let lying = isTurned ? Size(card.height, card.width) : card
      func room(_ side: Length, _ length: Length) -> Int {
        // A micrometre that rounding ate is no reason to lose a card.
        let count = (side - margin * 2 + gutter + .mm(0.001)) / (length + gutter)
        return Int(max(0, min(count, 10_000)).rounded(.down))
      }
      let maximum = (columns: room(sheet.width, lying.width), rows: room(sheet.height, lying.height))
      var wanted = maximum
      if case .exactly(let columns, let rows) = up { wanted = (columns, rows) }
      guard wanted.columns > 0, wanted.rows > 0, wanted.columns <= maximum.columns,
        wanted.rows <= maximum.rows
      else { return nil }
      return SheetLayout(
        sheet: sheet, card: card, columns: wanted.columns, rows: wanted.rows, gutter: gutter,
        isTurned: isTurned)
    }
    guard let first = layouts.first else { return nil }
    return layouts.dropFirst().first { $0.up > first.up } ?? first
  }
}

extension Edges {
  /// The edges of a box that was turned by quarters, counterclockwise.
  func turned(quarters: Int) -> Edges {
    (0..<quarters).reduce(self) { edges, _ in
      Edges(top: edges.right, right: edges.bottom, bottom: edges.left, left: edges.top)
    }
  }
}

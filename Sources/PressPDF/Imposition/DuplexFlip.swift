package import PressDrawing

/// How a sheet is turned over between its sides, so that a card's back lies behind its front.
///
/// A card's back reads upright when the card is turned about its own upright axis, as a page of a book is.
package enum DuplexFlip: Sendable, Hashable {
  /// About an upright axis: left and right change places.
  case sideways
  /// About a level axis: top and bottom change places.
  case over

  /// Turned about one of the sheet's longer edges (long) or shorter ones; a square's upright edges are long.
  package init(aboutLongEdge isLong: Bool, of sheet: Size) {
    self = isLong == (sheet.height >= sheet.width) ? .sideways : .over
  }

  /// Where a box of the front lies when the sheet is looked at from behind.
  package func behind(_ box: Rect, on sheet: Size) -> Rect {
    switch self {
    case .sideways:
      Rect(Point(sheet.width - box.maxX, box.minY), box.size)
    case .over:
      Rect(Point(box.minX, sheet.height - box.maxY), box.size)
    }
  }

  /// Quarters of a turn, counterclockwise, of the back of a card whose front is turned by so many.
  package func quarters(behind quarters: Int) -> Int {
    // A direction of the front is mirrored: its angle a becomes 180° − a about an upright axis, −a about a
    // level one; a card's top points to 90° + its turn.
    switch self {
    case .sideways: (4 - quarters) % 4
    case .over: (6 - quarters) % 4
    }
  }

  /// The edges of a box on the back, as they lie when the sheet is looked at from the front.
  func mirrored(_ edges: Edges) -> Edges {
    switch self {
    case .sideways: Edges(top: edges.top, right: edges.left, bottom: edges.bottom, left: edges.right)
    case .over: Edges(top: edges.bottom, right: edges.right, bottom: edges.top, left: edges.left)
    }
  }
}

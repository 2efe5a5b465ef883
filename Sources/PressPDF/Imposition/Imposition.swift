package import PressDrawing

/// Cards on sheets: which page lies where on which side of which sheet.
package struct Imposition: Sendable, Hashable {
  package var layout: SheetLayout
  package var order: SheetOrder
  /// Nil when sheets have one side; else pages are fronts and backs in turn.
  package var flip: DuplexFlip?
  package var hasCropMarks: Bool

  package init(layout: SheetLayout, order: SheetOrder, flip: DuplexFlip? = nil, hasCropMarks: Bool = false) {
    self.layout = layout
    self.order = order
    self.flip = flip
    self.hasCropMarks = hasCropMarks
  }

  /// A page on a sheet.
  package struct Placement: Sendable, Hashable {
    /// Of the source, from 0.
    package var page: Int
    /// Of the sheet, on its front from the top left.
    package var cell: Int
    /// Where its trim lies on this side.
    package var trim: Rect
    /// What of it is seen: the trim and as much bleed as there is room for.
    package var shown: Rect
    /// Quarters of a turn, counterclockwise.
    package var quarters: Int
  }

  /// One side of a sheet, in the order of the pages of the imposed file.
  package struct Side: Sendable, Hashable {
    /// From 0.
    package var sheet: Int
    package var isBack: Bool
    package var placements: [Placement]
  }

  /// All sides.
  ///
  /// - Parameter bleeds: of every page, upright; an even number of them where sheets have two sides.
  package func sides(bleeds: [Edges]) -> [Side] {
    let pagesPerCard = flip == nil ? 1 : 2
    let sheets = order.sheets(of: bleeds.count / pagesPerCard, up: layout.up)
    return sheets.enumerated().flatMap { sheet, cards in
      (0..<pagesPerCard).map { side in
        let placements = cards.enumerated().compactMap { cell, card in
          card.map { placement(cell, page: $0 * pagesPerCard + side, isBack: side == 1, bleeds) }
        }
        return Side(sheet: sheet, isBack: side == 1, placements: placements)
      }
    }
  }

  private func placement(_ cell: Int, page: Int, isBack: Bool, _ bleeds: [Edges]) -> Placement {
    let trim = layout.cell(cell)
    let quarters = layout.isTurned ? 1 : 0
    guard isBack, let flip else {
      let bleed = bleeds[page].turned(quarters: quarters)
      return Placement(
        page: page, cell: cell, trim: trim, shown: layout.shown(cell, bleed: bleed), quarters: quarters)
    }
    let behind = flip.quarters(behind: quarters)
    // Neighbours are looked for on the front, where cells are counted.
    let bleed = flip.mirrored(bleeds[page].turned(quarters: behind))
    return Placement(
      page: page, cell: cell, trim: flip.behind(trim, on: layout.sheet),
      shown: flip.behind(layout.shown(cell, bleed: bleed), on: layout.sheet), quarters: behind)
  }

  /// The lines to cut along, outside all cards and their bleed.
  ///
  /// - Parameter bleed: the widest of any page, on each side as cards lie.
  package func marks(bleed: Edges) -> [Scene.Node] {
    guard hasCropMarks else { return [] }
    let (block, lying) = (layout.block, layout.lying)
    func cuts(_ count: Int, _ side: Length) -> [Length] {
      (0..<count).flatMap { index in
        let start = (side + layout.gutter) * Double(index)
        return [start, start + side]
      }
    }
    let frame = MarkFrame(trim: block.size, offsets: PrinterMarks.offsets(bleed: bleed))
    var across = cuts(layout.columns, lying.width)
    var down = cuts(layout.rows, lying.height)
    if layout.gutter == .zero { (across, down) = (Imposition.once(across), Imposition.once(down)) }
    let lines = frame.lines(across: across, down: down)
      .transformed(by: Transform(tx: block.minX, ty: block.minY))
    // Each an object of its own, as around a page: one of all would reach over the cards.
    return lines.lines.map { .stroke($0, width: PrinterMarks.hairline, PrinterMarks.ink) }
  }

  /// Without a gutter a cut is two cards' edge.
  private static func once(_ cuts: [Length]) -> [Length] {
    cuts.enumerated().filter { $0.offset == 0 || $0.offset % 2 == 1 }.map(\.element)
  }
}

extension Imposition.Placement {
  /// From the upright page's coordinates to the sheet's.
  package func map(of trim: Rect) -> Transform {
    var map =
      switch quarters {
      case 1: Transform(a: 0, b: -1, c: 1, d: 0)
      case 2: Transform(a: -1, b: 0, c: 0, d: -1)
      case 3: Transform(a: 0, b: 1, c: -1, d: 0)
      default: Transform.identity
      }
    let (from, to) = (map.apply(trim.center), self.trim.center)
    (map.tx, map.ty) = (to.x - from.x, to.y - from.y)
    return map
  }
}

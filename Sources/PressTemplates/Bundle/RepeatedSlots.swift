package import PressDiagnostics
package import PressDrawing

/// Slots that are drawn once for each account that no other code slot takes, in rows from the left.
package struct RepeatedSlots: Sendable, Hashable {
  /// What the accounts are called in the slots: `{{account.platform}}`.
  package static let name = "account"

  /// Where the cells lie.
  package var box: Rect
  package var cell: Size
  /// Between cells, across and down.
  package var gap: Size
  /// Cells in a row, 1 or more.
  package var columns: Int
  /// Counted from a cell's top left corner.
  package var slots: [Slot]
  /// Of the page, which no code may come near.
  package var folds: [Fold]

  /// As many cells as the box holds.
  package var capacity: Int {
    let rows = Int(((box.size.height + gap.height) / (cell.height + gap.height) + 1e-6).rounded(.down))
    return columns * max(rows, 1)
  }

  /// The top left corner of a cell, counted from 0.
  func origin(of index: Int) -> Point {
    let (column, row) = (Double(index % columns), Double(index / columns))
    return Point(
      box.minX + (cell.width + gap.width) * column, box.minY + (cell.height + gap.height) * row)
  }

  /// Where the code of a cell lies on the page; an empty box when the cell has none.
  package func box(ofCode index: Int) -> Rect {
    for case .code(let code) in slots(of: index).map(\.content) { return code.box }
    return Rect(origin(of: index), Size(.zero, .zero))
  }

  /// The slots of one cell where they lie on the page, with names of their own: `account` becomes `account-2`.
  func slots(of index: Int) -> [Slot] {
    let origin = origin(of: index)
    let name = RepeatedSlots.name(of: index)
    return slots.map { $0.moved(by: origin).renamed(RepeatedSlots.name, to: name) }
  }

  /// `account-1` for the first.
  package static func name(of index: Int) -> String { "\(name)-\(index + 1)" }
}

extension Template {
  /// Every name that a code slot can have here, those of repeated slots for as many accounts as have room.
  var possibleSlotNames: [String] {
    let repeated = (0..<(repeatedCapacity ?? expandedCapacity ?? 0)).map { RepeatedSlots.name(of: $0) }
    let names = codeSlots.map(\.name)
    return names + repeated.filter { !names.contains($0) }
  }
}

extension Template {
  /// How many accounts it takes beside those of its code slots; nil when nothing is repeated.
  package var repeatedCapacity: Int? {
    let capacities = pages.flatMap(\.slots).compactMap { slot -> Int? in
      if case .each(let repeated) = slot.content { repeated.capacity } else { nil }
    }
    return capacities.min()
  }

  /// The same with its repeated slots written out.
  ///
  /// - Parameter accounts: how many there are, at most the capacity.
  /// - Returns: the template, and what is wrong with where the codes come to lie.
  package func expanded(accounts: Int) -> (template: Template, faults: [Diagnostic]) {
    var template = self
    template.expandedCapacity = repeatedCapacity
    var faults: [Diagnostic] = []
    for page in template.pages.indices {
      template.pages[page].slots = template.pages[page].slots.flatMap { slot -> [Slot] in
        guard case .each(let repeated) = slot.content else { return [slot] }
        let cells = (0..<accounts).flatMap { repeated.slots(of: $0) }
        for case .code(let code) in cells.map(\.content)
        where repeated.folds.contains(where: { $0.isNear(code.box, within: medium.foldClearance) }) {
          faults.append(
            Diagnostic.error(
              "code-at-fold", "the code '\(code.name)' lies within \(medium.foldClearance) of a fold",
              hint: "move the box away from the fold, or make 'cell' or 'gap' fit the panels"
            ).at(slot.place.position, sourceLine: slot.place.line))
        }
        return cells.map { cell in
          var cell = cell
          cell.conditions = slot.conditions + cell.conditions
          if case .any = cell.languages { cell.languages = slot.languages }
          return cell
        }
      }
    }
    return (template, faults)
  }
}

extension Slot {
  fileprivate func moved(by origin: Point) -> Slot {
    func moved(_ box: Rect) -> Rect {
      Rect(Point(box.minX + origin.x, box.minY + origin.y), box.size)
    }
    var slot = self
    switch content {
    case .code(var code):
      code.box = moved(code.box)
      slot.content = .code(code)
    case .text(var text):
      text.box = moved(text.box)
      slot.content = .text(text)
    case .image(var image):
      image.box = moved(image.box)
      slot.content = .image(image)
    case .shape(var shape):
      shape.path = shape.path.transformed(by: Transform(a: 1, b: 0, c: 0, d: 1, tx: origin.x, ty: origin.y))
      slot.content = .shape(shape)
    case .each: break
    }
    return slot
  }

  fileprivate func renamed(_ old: String, to new: String) -> Slot {
    var slot = self
    slot.conditions = conditions.map { condition in
      var condition = condition
      condition.name = TextPattern.renamed(condition.name, old, to: new)
      return condition
    }
    switch content {
    case .code(var code):
      if code.name == old { code.name = new }
      if case .given(let pattern)? = code.logo?.source {
        code.logo?.source = .given(pattern.renaming(old, to: new))
      }
      slot.content = .code(code)
    case .text(var text):
      text.patterns = text.patterns.mapValues { $0.renaming(old, to: new) }
      slot.content = .text(text)
    case .image(var image):
      if case .given(let pattern) = image.source { image.source = .given(pattern.renaming(old, to: new)) }
      slot.content = .image(image)
    case .shape, .each: break
    }
    return slot
  }
}

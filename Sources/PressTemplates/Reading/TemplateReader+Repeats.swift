internal import PressDiagnostics
internal import PressDrawing
internal import PressYAML

extension TemplateReader {
  static let repeatedKeys = ["each", "box", "cell", "gap", "columns", "slots", "lang", "when"]

  /// `{ each: accounts, box: […], cell: [40mm, 52mm], gap: 6mm, columns: 3, slots: […] }`.
  func readRepeated(_ value: YAMLValue, in context: PageContext) -> Slot? {
    guard let slot = value.mapping(TemplateReader.repeatedKeys, of: "repeated slots"),
      slot.required("each")?.choice(["accounts"]) != nil
    else { return nil }
    let place = slot.required("box")?.box()
    let sides = slot.required("cell")?.lengths(2, of: "a cell's size [width, height]")
    guard let box = place, let sides, sides[0] > .zero, sides[1] > .zero else { return nil }
    let gap = slot["gap"].flatMap { readGap($0) } ?? Size(.zero, .zero)
    let cell = Size(sides[0], sides[1])
    guard cell.width <= box.size.width, cell.height <= box.size.height else {
      slot["cell"]?.error("wrong-value", "a cell of \(cell) does not fit the box of \(box.size)")
      return nil
    }
    let fitting = Int(((box.size.width + gap.width) / (cell.width + gap.width) + 1e-6).rounded(.down))
    let columns = slot["columns"]?.value("a whole number of columns that fit the box, 1…\(fitting)") { text in
      Int(text).flatMap { (1...fitting).contains($0) ? $0 : nil }
    }
    // In a cell everything is counted from its corner; where codes lie on the page is known when it is filled.
    var inner = context
    inner.format.size = cell
    inner.folds = []
    let slots = slot.required("slots")?.list().compactMap { readSlot($0, in: inner) } ?? []
    let codes = slots.filter { $0.code != nil }
    let areApart = codes.indices.allSatisfy { index in
      codes[..<index].allSatisfy { $0.conditions.exclude(codes[index].conditions) }
    }
    guard let first = codes.first?.code, areApart,
      codes.allSatisfy({ $0.code?.name == RepeatedSlots.name && $0.code?.requirements == first.requirements })
    else {
      value.error(
        "wrong-value",
        "repeated slots have one code, called '\(RepeatedSlots.name)', or several under opposite conditions",
        hint: "write '{ code: \(RepeatedSlots.name), at: [0mm, 0mm], size: 40mm }'")
      return nil
    }
    return Slot(
      content: .each(
        RepeatedSlots(
          box: box, cell: cell, gap: gap, columns: columns ?? fitting, slots: slots, folds: context.folds)),
      languages: slot["lang"].flatMap { readLanguages($0) } ?? .any,
      conditions: slot["when"].map { readConditions($0) } ?? [],
      place: SourceLocation(position: value.position, line: value.sourceLine))
  }

  /// One length for both, or `[across, down]`.
  private func readGap(_ value: YAMLValue) -> Size? {
    let gaps =
      value.isSequence ? value.lengths(2, of: "a gap [across, down]") : value.length().map { [$0, $0] }
    guard let gaps else { return nil }
    guard gaps.allSatisfy({ $0 >= .zero }) else {
      value.error("wrong-value", "a gap is not below zero")
      return nil
    }
    return Size(gaps[0], gaps[1])
  }
}

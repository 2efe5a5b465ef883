internal import PressDrawing
internal import PressRendering
internal import PressText

/// Where and how a text has to be set to stand as a placeholder stood.
struct DraftPlace {
  let box: Rect
  /// From baseline to baseline, in ems; nil for a single line.
  let leading: Double?

  /// A single line stands with its baseline on the box's lower edge, several from the first one's down.
  ///
  /// The box goes as far as the text may grow: to the margin that the placeholder keeps to the page's nearer edge, and
  /// not into other holes.
  ///
  /// - Parameter reach: of the placeholder's letters.
  init(_ text: ElementText, reach: Rect, on page: Size, beside others: [Rect]) {
    let size = text.size
    let first = text.lines.first ?? .zero
    let last = text.lines.last ?? .zero
    let count = text.lines.count
    let step = count > 1 ? (last.y - first.y) / Double(count - 1) : .zero
    leading = count > 1 ? min(max(step / size, 0.8), 4) : nil
    // A line takes an em; the twentieth forgives what is rounded.
    let height = size * (Double(count - 1) * (leading ?? 0) + 1.05)
    let top = count > 1 ? first.y - size * TextSetter.ascent : first.y - height

    var margin = max(.zero, min(reach.minX, page.width - reach.maxX))
    // What stands in the middle keeps no margin: it is as far from the edges as its words are short.
    if text.alignment == .center { margin = min(margin, page.width / 10) }
    var (left, right) = (margin, page.width - margin)
    for other in others where other.minY < top + height && other.maxY > top {
      let gap = size * 0.3
      if other.minX >= reach.maxX - gap { right = min(right, other.minX - gap) }
      if other.maxX <= reach.minX + gap { left = max(left, other.maxX + gap) }
    }
    // The same words have room whatever lies beside them.
    (left, right) = (min(left, reach.minX - size * 0.15), max(right, reach.maxX + size * 0.15))
    let anchor = first.x
    switch text.alignment {
    case .left: left = anchor
    case .right: right = anchor
    case .center:
      let half = max(min(anchor - left, right - anchor), reach.size.width / 2 + size * 0.15)
      (left, right) = (anchor - half, anchor + half)
    }
    box = Rect(x: left, y: top, width: right - left, height: height)
  }
}

package import PressDrawing

/// What a printer wants around a page: where to cut and fold, whether the inks lie on one another, how strong
/// they are.
///
/// All of it lies outside the bleed, in hairlines of 0.25 pt on every plate (the Separation ink `All`; PDF 1.7,
/// 8.6.6.4), but the bars, which are in their inks.
package struct PrinterMarks: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Two lines at each corner of the trim.
    case crop
    /// Dashed lines where the page is folded.
    case fold
    /// A target in the middle of each side.
    case registration
    /// Solid, half and gray patches below the page, and a solid one of each named ink.
    case bars
  }

  package var kinds: Set<Kind>

  package init(_ kinds: Set<Kind>) {
    self.kinds = kinds
  }

  /// On every plate.
  static let ink = Paint.solid(.spot(name: "All", cyan: 1, magenta: 1, yellow: 1, black: 1))
  static let hairline = Length.points(0.25)
  /// From the trim to where marks begin, where the bleed is no wider: a cut a little off shows none.
  static let offset = Length.mm(3)
  static let length = Length.mm(5)
  /// Bare sheet behind the marks.
  static let rest = Length.mm(2)

  /// From each side of the trim to where marks begin.
  package static func offsets(bleed: Edges) -> Edges {
    Edges(
      top: max(bleed.top, offset), right: max(bleed.right, offset), bottom: max(bleed.bottom, offset),
      left: max(bleed.left, offset))
  }

  /// How far the sheet goes beyond the bleed; none without marks.
  package func slug(bleed: Edges) -> Edges {
    guard !kinds.isEmpty else { return .none }
    let (offsets, reach) = (PrinterMarks.offsets(bleed: bleed), PrinterMarks.length + PrinterMarks.rest)
    return Edges(
      top: offsets.top - bleed.top + reach, right: offsets.right - bleed.right + reach,
      bottom: offsets.bottom - bleed.bottom + reach, left: offsets.left - bleed.left + reach)
  }

  /// From the trim to the far end of marks, and a little more.
  package static func reach(bleed: Length) -> Length { max(bleed, offset) + length + .mm(1) }

  /// A fold of the page, by its distance from the left or the top.
  package enum Fold: Sendable, Hashable {
    case vertical(Length)
    case horizontal(Length)
  }

  /// The marks of a page, in its coordinates: from the trim's top left corner, y down.
  ///
  /// - Parameter spots: named inks that bars show besides the process inks.
  package func nodes(trim: Size, bleed: Edges, folds: [Fold], spots: [Color] = []) -> [Scene.Node] {
    let offsets = PrinterMarks.offsets(bleed: bleed)
    let frame = MarkFrame(trim: trim, offsets: offsets)
    let folds = kinds.contains(.fold) ? folds : []
    var nodes: [Scene.Node] = []
    func stroke(_ path: Path) {
      nodes.append(.stroke(path, width: PrinterMarks.hairline, PrinterMarks.ink))
    }
    // Each an object of its own: one of all would reach over the trim, where nothing may be on every plate.
    if kinds.contains(.crop) {
      frame.lines(across: [.zero, trim.width], down: [.zero, trim.height]).lines.forEach(stroke)
    }
    frame.dashes(folds).lines.forEach(stroke)
    let targets = kinds.contains(.registration) ? frame.targets(besides: folds) : []
    for target in targets {
      stroke(RegistrationTarget.lines(at: target))
      nodes.append(.fill(RegistrationTarget.core(at: target), PrinterMarks.ink))
    }
    if kinds.contains(.bars) { nodes += ColorBars(frame, targets: targets, folds: folds, spots: spots).nodes }
    return nodes
  }
}

extension Path {
  /// What each of its moves begins, by itself.
  var lines: [Path] {
    var lines: [Path] = []
    for element in elements {
      if case .move = element { lines.append(Path()) }
      if !lines.isEmpty { lines[lines.count - 1].elements.append(element) }
    }
    return lines
  }
}

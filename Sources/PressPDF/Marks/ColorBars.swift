internal import PressDrawing

/// Patches below a page by which a printer measures how strong the inks are.
///
/// Each process ink solid and at one half, black at a quarter and three, and the gray that cyan, magenta and
/// yellow make together, which turns to a colour when one of them is off (ISO 12647-2 gives 50, 40, 40 %).
struct ColorBars {
  let nodes: [Scene.Node]

  private static let inks: [[Double]] = [
    [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1],
    [0.5, 0, 0, 0], [0, 0.5, 0, 0], [0, 0, 0.5, 0],
    [0, 0, 0, 0.75], [0, 0, 0, 0.5], [0, 0, 0, 0.25], [0.5, 0.4, 0.4, 0],
  ]

  /// - Parameters:
  ///   - targets: of registration, which patches keep clear of.
  ///   - folds: whose marks patches keep clear of.
  init(_ frame: MarkFrame, targets: [Point], folds: [PrinterMarks.Fold]) {
    let top = frame.trim.height + frame.offsets.bottom
    var taken = targets.filter { $0.y > top }.map { (from: $0.x - .mm(3), to: $0.x + .mm(3)) }
    for fold in folds {
      if case .vertical(let x) = fold { taken.append((x - .mm(1), x + .mm(1))) }
    }
    // The largest patches for which there is room between the marks, up to 4 mm.
    let places = stride(from: 4.0, through: 0.5, by: -0.25).lazy
      .map { ColorBars.places(side: .mm($0), below: frame.trim.width, besides: taken) }
      .first { $0.count == ColorBars.inks.count }
    nodes = zip(places ?? [], ColorBars.inks).map { place, inks in
      let color = Color.cmyk(cyan: inks[0], magenta: inks[1], yellow: inks[2], black: inks[3])
      let box = Rect(x: place.x, y: top + .mm(0.5), width: place.side, height: place.side)
      return .fill(.rect(box), .solid(color))
    }
  }

  /// As many of the patches as there is room for, from left to right.
  private static func places(
    side: Length, below width: Length, besides taken: [(from: Length, to: Length)]
  ) -> [(x: Length, side: Length)] {
    var places: [(x: Length, side: Length)] = []
    var x = Length.mm(1)
    while places.count < inks.count, x + side <= width - .mm(1) {
      if let mark = taken.first(where: { $0.from < x + side && x < $0.to }) {
        x = mark.to
      } else {
        places.append((x, side))
        x += side
      }
    }
    return places
  }
}

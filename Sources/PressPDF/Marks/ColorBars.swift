internal import PressDrawing

/// Patches below a page by which a printer measures how strong the inks are.
///
/// Each process ink solid and at one half, black at a quarter and three, and the gray that cyan, magenta and
/// yellow make together, which turns to a colour when one of them is off (ISO 12647-2 gives 50, 40, 40 %); then each
/// named ink solid, as far as there is room for all of them.
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
  ///   - spots: named inks.
  init(_ frame: MarkFrame, targets: [Point], folds: [PrinterMarks.Fold], spots: [Color] = []) {
    let top = frame.trim.height + frame.offsets.bottom
    var taken = targets.filter { $0.y > top }.map { (from: $0.x - .mm(3), to: $0.x + .mm(3)) }
    for fold in folds {
      if case .vertical(let x) = fold { taken.append((x - .mm(1), x + .mm(1))) }
    }
    // The largest patches for which there is room between the marks, up to 4 mm.
    func places(_ count: Int) -> [(x: Length, side: Length)]? {
      stride(from: 4.0, through: 0.5, by: -0.25).lazy
        .map { ColorBars.places(count, side: .mm($0), below: frame.trim.width, besides: taken) }
        .first { $0.count == count }
    }
    let process = ColorBars.inks.map {
      Color.cmyk(cyan: $0[0], magenta: $0[1], yellow: $0[2], black: $0[3])
    }
    let room = places(process.count + spots.count) ?? places(process.count) ?? []
    nodes = zip(room, process + spots).map { place, color in
      let box = Rect(x: place.x, y: top + .mm(0.5), width: place.side, height: place.side)
      return .fill(.rect(box), .solid(color))
    }
  }

  /// As many of the patches as there is room for, from left to right.
  private static func places(
    _ count: Int, side: Length, below width: Length, besides taken: [(from: Length, to: Length)]
  ) -> [(x: Length, side: Length)] {
    var places: [(x: Length, side: Length)] = []
    var x = Length.mm(1)
    while places.count < count, x + side <= width - .mm(1) {
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

import PressDrawing
internal import PressSymbols

/// A symbol drawn anew, upright, each module where the alignment patterns around it show it to be.
///
/// For large symbols on paper that is bent or seen aslant: ZXing-C++ 1.4 goes by the finders and one alignment
/// pattern alone.
struct StraightenedSymbol {
  /// Four pixels a module, and a quiet zone of four.
  let picture: Bitmap

  private static let dots = 4

  init?(of symbol: LocatedSymbol) {
    let (side, dots, zone) = (symbol.version.modules, StraightenedSymbol.dots, 4)
    let (plane, light, modules) = (symbol.plane, symbol.light, symbol.modules)
    let bend = GridBend(of: symbol)
    let width = (side + 2 * zone) * dots
    var pixels = [UInt8](repeating: 255, count: width * width)
    let scale = 255 / max(modules.contrast, 1e-3)
    for y in 0..<side * dots {
      for x in 0..<side * dots {
        let (u, v) = ((Double(x) + 0.5) / Double(dots), (Double(y) + 0.5) / Double(dots))
        let shift = bend.at(u, v)
        let value = light.between(plane.pixel(u + shift.u, v + shift.v))
        let level = min(255, max(0, (value - modules.darkest) * scale))
        pixels[(y + zone * dots) * width + x + zone * dots] = UInt8(modules.isInverted ? 255 - level : level)
      }
    }
    guard let picture = Bitmap(width: width, height: width, layout: .gray, pixels: pixels) else { return nil }
    self.picture = picture
  }
}

/// How far modules lie from the even grid: as alignment patterns show it, in straight lines between them.
private struct GridBend {
  typealias Shift = (u: Double, v: Double)

  /// Middles of the rows and columns of alignment patterns in modules, rising.
  private let lines: [Double]
  /// Row by row.
  private var shifts: [Shift]

  init(of symbol: LocatedSymbol) {
    let places = SymbolAnatomy(of: symbol.version).alignments
    lines = Set(places.flatMap { [$0.row, $0.column] }).sorted().map { Double($0) + 0.5 }
    shifts = [Shift](repeating: (0, 0), count: lines.count * lines.count)
    let finder = MarkFinder(
      light: symbol.light, plane: symbol.plane, threshold: symbol.modules.threshold,
      isInverted: symbol.modules.isInverted)
    // From the finders' corner outwards: what is found nearer says where to look next.
    for (row, v) in lines.enumerated() {
      for (column, u) in lines.enumerated() {
        let guess = guess(row, column)
        shifts[row * lines.count + column] = guess
        guard places.contains(where: { Double($0.row) + 0.5 == v && Double($0.column) + 0.5 == u }),
          let spot = finder.alignment(near: (u + guess.u, v + guess.v))
        else { continue }
        shifts[row * lines.count + column] = (spot.u - u, spot.v - v)
      }
    }
  }

  /// As the neighbours before have it, which lie between the two others.
  private func guess(_ row: Int, _ column: Int) -> Shift {
    let count = lines.count
    let before: [(Int, Int)] = [(row - 1, column), (row, column - 1)].filter { $0.0 >= 0 && $0.1 >= 0 }
    guard !before.isEmpty else { return (0, 0) }
    let sum = before.reduce((u: 0.0, v: 0.0)) { sum, place in
      let shift = shifts[place.0 * count + place.1]
      return (sum.u + shift.u, sum.v + shift.v)
    }
    return (sum.u / Double(before.count), sum.v / Double(before.count))
  }

  /// Beyond the outermost lines as on them.
  func at(_ u: Double, _ v: Double) -> Shift {
    guard lines.count > 1 else { return (0, 0) }
    let ((left, along), (top, down)) = (cell(u), cell(v))
    func shift(_ row: Int, _ column: Int) -> Shift { shifts[row * lines.count + column] }
    func blend(_ value: (Shift) -> Double) -> Double {
      let above = value(shift(top, left)) * (1 - along) + value(shift(top, left + 1)) * along
      let below = value(shift(top + 1, left)) * (1 - along) + value(shift(top + 1, left + 1)) * along
      return above * (1 - down) + below * down
    }
    return (blend { $0.u }, blend { $0.v })
  }

  private func cell(_ place: Double) -> (Int, Double) {
    let index = min(max(lines.lastIndex { $0 <= place } ?? 0, 0), lines.count - 2)
    return (index, min(max((place - lines[index]) / (lines[index + 1] - lines[index]), 0), 1))
  }
}

import PressDrawing
internal import PressSymbols

/// A symbol drawn anew, upright, each module where the alignment patterns around it show it to be.
///
/// ZXing-C++ 1.4 goes by the finders and one alignment pattern alone, and so misses large symbols on paper that is bent
/// or seen aslant; and it looks for the finders' edges along rows and columns, and so misses small ones that are turned.
struct StraightenedSymbol {
  /// 1…40.
  let version: Int
  /// Where it lies in the picture.
  let corners: Corners
  /// As the picture shows it, and with each module dark or light as against its neighbours.
  ///
  /// One decoder reads the one, another the other. Four pixels a module, and a quiet zone of four.
  let pictures: [Bitmap]
  /// How much of the timing pattern is as it should be, 0…1.
  let timing: Double

  private static let (dots, zone) = (4, 4)
  /// Of the timing pattern of a version that is the right one; wrong ones have less.
  static let leastTiming = 0.9

  /// The likeliest drawings of a symbol of about some modules, the best first.
  ///
  /// Versions are told apart by their alignment patterns, then by the timing pattern, which fits one alone.
  ///
  /// - Parameter gray: dark on light.
  static func candidates(of triple: FinderTriple, in gray: Bitmap) -> [StraightenedSymbol] {
    let levels = PixelLight.values(of: gray)
    let nearest = Int(((triple.modules - 17) / 4).rounded())
    // Finders are measured to some hundredths of a module.
    let reach = min(max(1, nearest / 4), 6)
    let grids = (nearest - reach...nearest + reach).filter { (2...40).contains($0) }
      .compactMap { SymbolVersion($0) }
      .compactMap { MarkedGrid(of: triple, as: $0, in: levels) }
      .sorted { $0.likeness > $1.likeness }
    let drawn = grids.prefix(3).flatMap { grid in
      MarkSurface.Kernel.allCases.compactMap { StraightenedSymbol(of: grid, $0, levels) }
    }
    return drawn.filter { $0.timing > leastTiming }.sorted { $0.timing > $1.timing }
  }

  /// A drawing of a small symbol, by the view under which its modules are clearest; nil when none has a timing pattern.
  ///
  /// - Parameter gray: dark on light.
  static func clearest(of triple: FinderTriple, in gray: Bitmap) -> StraightenedSymbol? {
    let levels = PixelLight.values(of: gray)
    let nearest = Int(((triple.modules - 17) / 4).rounded())
    for number in [nearest, nearest - 1, nearest + 1] where (1...maximumSmall).contains(number) {
      guard let version = SymbolVersion(number), let grid = ClearestGrid(of: triple, as: version, in: levels),
        let pixels = grid.pixels
      else { continue }
      let drawn = StraightenedSymbol(as: version, in: levels, at: pixels)
      if drawn.timing > leastTiming { return drawn }
    }
    return nil
  }

  /// Larger versions have enough alignment patterns to go by.
  private static let maximumSmall = 6

  private init?(of grid: MarkedGrid, _ kernel: MarkSurface.Kernel, _ levels: PixelLight) {
    guard let surface = MarkSurface(through: grid.places, grid.shifts, kernel) else { return nil }
    let bend = SurfaceNodes(surface, side: grid.version.modules)
    self.init(as: grid.version, in: levels) { u, v in grid.pixel(u, v, bend.at(u, v)) }
  }

  /// - Parameter pixel: of a place in modules, from the symbol's top left corner.
  init(as version: SymbolVersion, in levels: PixelLight, at pixel: (Double, Double) -> PixelPoint) {
    let (side, dots) = (version.modules, StraightenedSymbol.dots)
    let seen = (0..<side * dots * side * dots).map { place -> Double in
      let u = (Double(place % (side * dots)) + 0.5) / Double(dots)
      let v = (Double(place / (side * dots)) + 0.5) / Double(dots)
      return levels.between(pixel(u, v))
    }
    let light = seen.sorted()[seen.count * 97 / 100]
    let modules = StraightenedSymbol.modules(of: seen, side: side)
    timing = StraightenedSymbol.timing(modules, side: side)
    pictures = [
      StraightenedSymbol.picture(side: side, light: UInt8(light)) { UInt8(seen[$1 * side * dots + $0]) },
      StraightenedSymbol.picture(side: side, light: 255) {
        modules[$1 / dots * side + $0 / dots] ? 0 : 255
      },
    ].compactMap { $0 }
    let end = Double(side)
    corners = Corners(
      topLeft: pixel(0, 0), topRight: pixel(end, 0), bottomRight: pixel(end, end), bottomLeft: pixel(0, end))
    self.version = version.number
  }

  /// Row by row, whether each is dark against the five by five around it.
  private static func modules(of seen: [Double], side: Int) -> [Bool] {
    let width = side * dots
    let means = (0..<side * side).map { place -> UInt8 in
      let (x, y) = (place % side * dots + 1, place / side * dots + 1)
      let sum =
        seen[y * width + x] + seen[y * width + x + 1] + seen[(y + 1) * width + x]
        + seen[(y + 1) * width + x + 1]
      return UInt8(sum / 4)
    }
    guard let picture = Bitmap(width: side, height: side, layout: .gray, pixels: means) else { return [] }
    return zip(means, picture.boxMean(reach: 2)).map { $0 < $1 }
  }

  /// The worse of the two lines.
  private static func timing(_ modules: [Bool], side: Int) -> Double {
    let places = 8..<side - 8
    guard modules.count == side * side, !places.isEmpty else { return 0 }
    let right = places.count { modules[6 * side + $0] == $0.isMultiple(of: 2) }
    let down = places.count { modules[$0 * side + 6] == $0.isMultiple(of: 2) }
    return Double(min(right, down)) / Double(places.count)
  }

  /// With its quiet zone around it.
  private static func picture(side: Int, light: UInt8, _ pixel: (Int, Int) -> UInt8) -> Bitmap? {
    let (inner, margin) = (side * dots, zone * dots)
    let width = inner + 2 * margin
    var pixels = [UInt8](repeating: light, count: width * width)
    for y in 0..<inner {
      for x in 0..<inner { pixels[(y + margin) * width + x + margin] = pixel(x, y) }
    }
    return Bitmap(width: width, height: width, layout: .gray, pixels: pixels)
  }
}

/// A surface at the corners of modules, and in straight lines between them: it is too slow to ask at each pixel.
private struct SurfaceNodes {
  private let side: Int
  private let nodes: [PixelPoint]

  init(_ surface: MarkSurface, side: Int) {
    self.side = side
    nodes = (0..<(side + 1) * (side + 1)).map { surface.at(Double($0 % (side + 1)), Double($0 / (side + 1))) }
  }

  func at(_ u: Double, _ v: Double) -> PixelPoint {
    let (left, top) = (min(Int(u), side - 1), min(Int(v), side - 1))
    let (along, down) = (u - Double(left), v - Double(top))
    let first = top * (side + 1) + left
    func blend(_ value: (PixelPoint) -> Double) -> Double {
      let above = value(nodes[first]) * (1 - along) + value(nodes[first + 1]) * along
      let below = value(nodes[first + side + 1]) * (1 - along) + value(nodes[first + side + 2]) * along
      return above * (1 - down) + below * down
    }
    return PixelPoint(blend(\.x), blend(\.y))
  }
}

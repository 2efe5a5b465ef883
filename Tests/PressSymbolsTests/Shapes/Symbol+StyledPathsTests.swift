import PressDrawing
import Testing

@testable import PressSymbols

struct SymbolStyledPathsTests {
  private func symbol(_ version: Int) throws -> Symbol {
    try StyledSample(version: version, level: .medium).symbol
  }

  /// Winding numbers at the middles of the modules, the quiet zone's first line of modules among them.
  private func windings(_ path: Path, _ symbol: Symbol) -> [[Int]] {
    // An odd number of fine pixels would have one in the middle; of 2 · 4 the fifth is 1/16 module past it.
    let (dots, side) = (4, symbol.modules + 2)
    var raster = Raster(side: side * dots, dots: dots)
    raster.add(path)
    let all = raster.windings()
    let step = dots * Raster.fineness
    return (0..<side).map { row in (0..<side).map { all[row * step + step / 2][$0 * step + step / 2] } }
  }

  /// Row and column of the modules that a path, which has the symbol at (1, 1), draws wrongly.
  private func wrong(_ path: Path, _ symbol: Symbol, clearing area: ModuleArea? = nil) -> [[Int]] {
    let windings = windings(path, symbol)
    let field = -1...symbol.modules
    return field.flatMap { row in
      field.filter { column in
        let isDark = symbol.isDark(row, column) && !(area?.contains(row, column) ?? false)
        return windings[row + 1][column + 1] != (isDark ? 1 : 0)
      }.map { [row, $0] }
    }
  }

  @Test(arguments: ModuleShape.allCases, [-0.2, 0, 0.2])
  func `the middle of every module is as in the symbol`(shape: ModuleShape, spread: Double) throws {
    let symbol = try symbol(7)
    let paths = try symbol.paths(
      style: SymbolStyle(modules: shape), moduleSide: .mm(1), origin: Point(.mm(1), .mm(1)),
      spread: .mm(spread))
    #expect(wrong(paths.all, symbol) == [])
  }

  @Test(arguments: ModuleShape.allCases) func `draws Micro QR`(shape: ModuleShape) throws {
    let symbol = try Symbol(text: "12345", requirements: .init(micro: true))
    let paths = try symbol.paths(
      style: SymbolStyle(modules: shape), moduleSide: .mm(1), origin: Point(.mm(1), .mm(1)))
    #expect(wrong(paths.all, symbol) == [])
    #expect(Subpath.all(of: paths.finderCenters).count == 1)
  }

  @Test(arguments: [1, 7, 40]) func `plain squares are the path of the symbol`(version: Int) throws {
    let symbol = try symbol(version)
    let origin = Point(.mm(12.7), .mm(-3))
    let plain = try symbol.paths(moduleSide: .mm(0.4), origin: origin)
    let expected = Subpath.all(of: symbol.path(moduleSide: .mm(0.4), origin: origin))
    func corners(_ all: [Subpath]) -> Set<Set<[Int]>> {
      Set(
        all.map {
          Set($0.points.map { [Int(($0.x / .mm(0.1)).rounded()), Int(($0.y / .mm(0.1)).rounded())] })
        })
    }
    #expect(corners(Subpath.all(of: plain.all)) == corners(expected))
    #expect(Subpath.all(of: plain.all).count == expected.count)
  }

  /// A = A₀ + s · circumference + s² · (convex − concave corners): holds for the exact offset only.
  @Test(arguments: [-0.25, -0.1, 0.05, 0.25]) func `a spread moves every edge of the squares`(spread: Double)
    throws
  {
    let symbol = try symbol(3)
    let before = Subpath.all(of: try symbol.paths(moduleSide: .mm(1)).all)
    let after = Subpath.all(of: try symbol.paths(moduleSide: .mm(1), spread: .mm(spread)).all)
    #expect(before.count == after.count)
    for (old, new) in zip(before, after) {
      // A closed line of right angles has four more on one side than on the other.
      let turns: Double = old.area > 0 ? 4 : -4
      let expected = old.area + spread * old.length + spread * spread * turns
      #expect(abs(new.area - expected) < 1e-9)
      for (from, to) in zip(old.points, new.points) {
        #expect(abs(abs((to.x - from.x).millimetres) - abs(spread)) < 1e-9)
        #expect(abs(abs((to.y - from.y).millimetres) - abs(spread)) < 1e-9)
      }
    }
  }

  /// Hairlines come from edges in one place: shapes that stand by themselves keep apart at any spread.
  @Test(arguments: ModuleShape.allCases.filter { $0.half != nil }, [-0.25, 0, 0.25])
  func `no two subpaths touch`(shape: ModuleShape, spread: Double) throws {
    let symbol = try symbol(2)
    let paths = try symbol.paths(style: SymbolStyle(modules: shape), moduleSide: .mm(1), spread: .mm(spread))
    let boxes = Subpath.all(of: paths.all).map(\.box)
    for (index, a) in boxes.enumerated() {
      for b in boxes.dropFirst(index + 1) {
        let gap = max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
        // A ring's outlines and its middle lie in each other.
        let nested = max(
          min(b.left - a.left, b.top - a.top, a.right - b.right, a.bottom - b.bottom),
          min(a.left - b.left, a.top - b.top, b.right - a.right, b.bottom - a.bottom))
        #expect(max(gap, nested) > 0.0199, "\(a) \(b)")
      }
    }
  }

  @Test func `connected modules are the squares with round corners`() throws {
    let symbol = try symbol(2)
    let square = Subpath.all(of: try symbol.paths(moduleSide: .mm(1)).modules)
    let connected = Subpath.all(
      of: try symbol.paths(style: SymbolStyle(modules: .connected), moduleSide: .mm(1)).modules)
    #expect(connected.count == square.count)
    #expect(connected.allSatisfy { $0.hasCurves || $0.area < 0 })
    for (outline, round) in zip(square, connected) {
      let (a, b) = (outline.box, round.box)
      #expect([a.left, a.top, a.right, a.bottom] == [b.left, b.top, b.right, b.bottom])
    }
    // A module by itself becomes a disc: four ends of arcs, in the middles of its sides.
    let lone = square.indices.filter { square[$0].points.count == 4 && square[$0].area == 1 }
    #expect(!lone.isEmpty)
    for index in lone {
      #expect(abs(connected[index].area - 0.5) < 1e-9 && connected[index].points.count == 5)
    }
  }

  @Test func `bars run along columns or rows`() throws {
    let symbol = try symbol(2)
    for (shape, down) in [(ModuleShape.vertical, true), (.horizontal, false)] {
      let paths = try symbol.paths(style: SymbolStyle(modules: shape), moduleSide: .mm(1))
      let field = StyledField(
        of: symbol, layout: SymbolLayout(of: symbol.version), clearing: nil,
        leavingOut: SymbolLayout(of: symbol.version).alignments)
      let bars = Subpath.all(of: paths.modules).dropLast(3).map(\.box)
      #expect(bars.count == field.runs(down: down).count)
      for bar in bars {
        let (width, height) = (bar.right - bar.left, bar.bottom - bar.top)
        #expect(abs((down ? width : height) - 0.84) < 1e-9)
        let length = (down ? height : width) + 0.16
        #expect(abs(length - length.rounded()) < 1e-9)
      }
    }
  }

  @Test(arguments: ModuleShape.allCases) func `a logo clears whole modules`(shape: ModuleShape) throws {
    let symbol = try symbol(7)
    // Over a part of the alignment pattern in the middle, and more to its right.
    let area = ModuleArea(rows: 19..<24, columns: 22..<33)
    let paths = try symbol.paths(
      style: SymbolStyle(modules: shape), moduleSide: .mm(1), origin: Point(.mm(1), .mm(1)), clearing: area)
    #expect(wrong(paths.all, symbol, clearing: area) == [])
    for box in Subpath.all(of: paths.modules).map(\.box) where shape != .square && shape != .connected {
      #expect(
        box.right <= 23 || box.left >= 34 || box.bottom <= 20 || box.top >= 25, "\(box) is in the logo")
    }
  }

  @Test func `alignment patterns are rings but in squares`() throws {
    let symbol = try symbol(2)
    for shape in ModuleShape.allCases {
      let paths = try symbol.paths(style: SymbolStyle(modules: shape), moduleSide: .mm(1))
      let holes = Subpath.all(of: paths.modules).filter {
        $0.area < 0 && $0.box.left == 17 && $0.box.top == 17
      }
      #expect(holes.map { $0.box.right - $0.box.left } == [3], "\(shape)")
    }
  }

  @Test func `lies at its origin in its size`() throws {
    let paths = try symbol(2).paths(
      style: SymbolStyle(finderRing: .round), moduleSide: .mm(0.4), origin: Point(.mm(12), .mm(34)))
    let boxes = Subpath.all(of: paths.finderRings).map(\.box)
    #expect(boxes.count == 6)
    #expect(boxes.map(\.left).min() == 12 && boxes.map(\.top).min() == 34)
    #expect(abs((boxes.map(\.right).max() ?? 0) - 22) < 1e-9)
    #expect(abs((boxes.map(\.bottom).max() ?? 0) - 44) < 1e-9)
  }

  @Test func `more than a quarter of a module is no ink spread`() throws {
    let symbol = try symbol(1)
    for spread in [0.101, -0.101] {
      #expect(throws: StyleError.spread(.mm(spread), limit: .mm(0.1))) {
        _ = try symbol.paths(moduleSide: .mm(0.4), spread: .mm(spread))
      }
    }
  }
}

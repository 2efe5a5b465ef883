import PressDrawing
import PressSymbols
import Testing

struct SymbolPathTests {
  private struct Line: Hashable {
    let from: Point
    let to: Point
  }

  /// The path's lines, sub-path by sub-path, each closed.
  private func outlines(_ path: Path) -> [[Line]] {
    var outlines: [[Line]] = []
    var points: [Point] = []
    for element in path.elements {
      switch element {
      case .move(let point): points = [point]
      case .line(let point): points.append(point)
      case .curve: Issue.record("a curve")
      case .close:
        outlines.append(zip(points, points.dropFirst() + points.prefix(1)).map { Line(from: $0, to: $1) })
      }
    }
    return outlines
  }

  /// Winding number at the middle of each module of a field wider than the symbol by one on each side.
  private func windings(_ path: Path, side: Int, module: Double, origin: Point) -> [[Int]] {
    let lines = outlines(path).flatMap { $0 }.filter { $0.from.x == $0.to.x }
    return (-1...side).map { row in
      let y = origin.y + .mm(module * (Double(row) + 0.5))
      var crossing = lines.filter { min($0.from.y, $0.to.y) < y && y < max($0.from.y, $0.to.y) }
        .sorted { $0.from.x < $1.from.x }[...]
      var winding = 0
      return (-1...side).map { column in
        let x = origin.x + .mm(module * (Double(column) + 0.5))
        while let line = crossing.first, line.from.x < x {
          winding += line.to.y < line.from.y ? 1 : -1
          crossing.removeFirst()
        }
        return winding
      }
    }
  }

  private func symbol(_ version: Int) throws -> Symbol {
    let version = try #require(SymbolVersion(version))
    return try Symbol(
      text: "https://x.com/DenmarkInChina", requirements: .init(minimumVersion: version))
  }

  @Test(arguments: [2, 7, 40], [0.4, 0.333])
  func `winds once around dark modules and not at all around light ones`(version: Int, module: Double) throws
  {
    let symbol = try symbol(version)
    let origin = Point(.mm(12.7), .mm(-3))
    let windings = windings(
      symbol.path(moduleSide: .mm(module), origin: origin), side: symbol.modules, module: module,
      origin: origin)
    let expected = (-1...symbol.modules).map { row in
      (-1...symbol.modules).map { symbol.isDark(row, $0) ? 1 : 0 }
    }
    #expect(windings == expected)
  }

  @Test func `version 1 and Micro QR wind alike`() throws {
    for requirements in [SymbolRequirements(), SymbolRequirements(micro: true)] {
      let symbol = try Symbol(text: "12345", requirements: requirements)
      let windings = windings(symbol.path(moduleSide: .mm(1)), side: symbol.modules, module: 1, origin: .zero)
      let expected = (-1...symbol.modules).map { row in
        (-1...symbol.modules).map { symbol.isDark(row, $0) ? 1 : 0 }
      }
      #expect(windings == expected)
    }
  }

  @Test(arguments: [2, 7, 40])
  func `no two outlines share an edge, and every corner turns`(version: Int) throws {
    let outlines = outlines(try symbol(version).path(moduleSide: .mm(1)))
    var (edges, shared, slanted): (Set<Line>, [Line], [Line]) = ([], [], [])
    for line in outlines.flatMap({ $0 }) {
      let (dx, dy) = (line.to.x - line.from.x, line.to.y - line.from.y)
      let length = abs(dx.millimetres) + abs(dy.millimetres)
      if dx != .zero && dy != .zero || length < 1 { slanted.append(line) }
      for step in 0..<Int(length) {
        let from = line.from.offset(dx / length * Double(step), dy / length * Double(step))
        let edge = Line(from: from, to: from.offset(dx / length, dy / length))
        let again = !edges.insert(edge).inserted || edges.contains(Line(from: edge.to, to: edge.from))
        if again { shared.append(edge) }
      }
    }
    #expect(!edges.isEmpty && shared.isEmpty && slanted.isEmpty)
    let turns = outlines.flatMap { outline in
      zip(outline, outline.dropFirst() + outline.prefix(1)).map { line, next in
        (line.from.x == line.to.x) != (next.from.x == next.to.x)
      }
    }
    #expect(turns.allSatisfy { $0 })
  }

  /// Regions hang together by edges, holes by corners too: the counts that make every outline's side right.
  @Test(arguments: [2, 7, 40])
  func `has an outline for each dark region and each hole`(version: Int) throws {
    let symbol = try symbol(version)
    let field = -1...symbol.modules
    var (seen, pieces): (Set<[Int]>, Int) = ([], 0)
    for start in field.flatMap({ row in field.map { [row, $0] } }) where seen.insert(start).inserted {
      let dark = symbol.isDark(start[0], start[1])
      pieces += 1
      var open = [start]
      while let place = open.popLast() {
        for (down, right) in [(-1, 0), (0, -1), (0, 1), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)] {
          let next = [place[0] + down, place[1] + right]
          guard !dark || down == 0 || right == 0, field.contains(next[0]), field.contains(next[1]),
            symbol.isDark(next[0], next[1]) == dark, seen.insert(next).inserted
          else { continue }
          open.append(next)
        }
      }
    }
    // The light all around the symbol is a piece, but no hole.
    #expect(outlines(symbol.path(moduleSide: .mm(1))).count == pieces - 1)
  }

  @Test func `a finder pattern is a ring with a square in it`() throws {
    let symbol = try Symbol(text: "1", requirements: .init(micro: true))
    let outlines = outlines(symbol.path(moduleSide: .mm(2), origin: Point(.mm(10), .mm(20))))
    func square(_ from: Double, _ to: Double) -> Set<Point> {
      let ends = [(from, from), (from, to), (to, from), (to, to)]
      return Set(ends.map { Point(.mm(10 + 2 * $0.0), .mm(20 + 2 * $0.1)) })
    }
    let corners = outlines.map { Set($0.map(\.from)) }
    #expect(corners.contains(square(0, 7)))
    #expect(corners.contains(square(1, 6)))
    #expect(corners.contains(square(2, 5)))
    #expect(outlines[0].first == Line(from: Point(.mm(10), .mm(20)), to: Point(.mm(24), .mm(20))))
  }
}

extension Point {
  fileprivate func offset(_ dx: Length, _ dy: Length) -> Point { Point(x + dx, y + dy) }
}

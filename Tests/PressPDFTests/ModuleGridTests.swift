import Foundation
import PressDrawing
import Testing

@testable import PressPDF

/// Which paths are counted in cells, and in which.
struct ModuleGridTests {
  /// Squares on a grid of this cell, as many as asked for.
  private func squares(_ count: Int, cell: Double = 1.5, at x: Double = 2, skew: Double = 0) -> Path {
    var path = Path()
    for index in 0..<count {
      let (column, row) = (Double(index % 10), Double(index / 10))
      path.add(
        Fixtures.box(x + column * cell * 2, 3 + row * cell * 2 + (index == 7 ? skew : 0), cell, cell))
    }
    return path
  }

  @Test func `a grid is its first point and its shortest step`() throws {
    let grid = try #require(ModuleGrid(squares(40, cell: 0.7)))
    #expect(abs(grid.cell.millimetres - 0.7) < 1e-9)
    #expect(grid.origin == Point(.mm(2), .mm(3)))
    let (place, point) = (grid.map.apply(Point(.points(4), .points(2))), Point(.mm(4.8), .mm(4.4)))
    #expect(abs((place.x - point.x).millimetres) < 1e-9 && abs((place.y - point.y).millimetres) < 1e-9)
  }

  @Test func `few points, curves, and points off the grid have none`() {
    // A square is five elements: 65 of them are enough, 60 are not.
    #expect(ModuleGrid(squares(13)) != nil)
    #expect(ModuleGrid(squares(12)) == nil)
    #expect(ModuleGrid(squares(40, skew: 0.0001)) == nil)
    #expect(ModuleGrid(squares(40, skew: 0.7)) == nil)
    var curved = squares(40)
    curved.curve(Point(.mm(2), .mm(3)), Point(.mm(2), .mm(3)), to: Point(.mm(2), .mm(3)))
    #expect(ModuleGrid(curved) == nil)
    // Far off in cells, where numbers of four decimals are as short.
    var far = squares(40, cell: 0.01)
    far.add(Fixtures.box(2 + 0.01 * 10_001, 3, 0.01, 0.01))
    #expect(ModuleGrid(far) == nil)
    var still = Path()
    for _ in 0..<70 { still.move(to: Point(.mm(2), .mm(3))) }
    #expect(ModuleGrid(still) == nil)
  }

  @Test func `a path in cells is written shorter and looks the same`() throws {
    func draw(_ path: Path) throws -> (Data, Pixmap) {
      let document = try PressDocument(.init(.plain, title: "t"), sources: Fixtures.sources())
      try document.addPage(Fixtures.page([.fill(path, .solid(.black))]))
      let file = try document.finish()
      return (file, try Judge.draw(file, by: .pdftoppm, dotsPerInch: 600))
    }
    // One point of a thousandth of a millimetre off keeps the whole path in points.
    let (grid, plain) = (squares(90, cell: 1.2345), squares(90, cell: 1.2345, skew: 0.001))
    try #require(ModuleGrid(grid) != nil && ModuleGrid(plain) == nil)
    let (short, long) = (try draw(grid), try draw(plain))
    #expect(try short.1.difference(from: long.1).flipped < 0.0005)
    let sizes = try [short.0, long.0].map { try Judge.readable($0).utf8.count }
    #expect(sizes[0] < sizes[1] - 1000, "\(sizes)")
  }
}

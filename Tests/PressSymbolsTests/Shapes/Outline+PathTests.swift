import PressDrawing
import Testing

@testable import PressSymbols

struct OutlinePathTests {
  private let grid = ModuleGrid(moduleSide: .mm(2), origin: Point(.mm(10), .mm(20)))

  private func path(_ corners: [Outline.Corner]) -> [Path.Element] {
    var path = Path()
    path.add(Outline(x: 0...1, y: 0...1, corners: corners), on: grid)
    return path.elements
  }

  private func point(_ x: Double, _ y: Double) -> Point { Point(.mm(x), .mm(y)) }

  @Test func `sharp corners are a box on the grid`() {
    #expect(
      path([.sharp, .sharp, .sharp, .sharp])
        == Path.rect(Rect(x: .mm(10), y: .mm(20), width: .mm(2), height: .mm(2))).elements)
  }

  @Test func `a cut is a line, an arc is a curve`() {
    let elements = path([.sharp, .cut(0.5), .round(0.25), .sharp])
    #expect(elements.prefix(3) == [.move(point(10, 20)), .line(point(11, 20)), .line(point(12, 21))])
    #expect(elements[3] == .line(point(12, 21.5)))
    guard case .curve(let first, let second, let end) = elements[4] else {
      Issue.record("no curve: \(elements[4])")
      return
    }
    #expect(end == point(11.5, 22))
    #expect(first.x == .mm(12) && second.y == .mm(22))
    #expect(abs(first.y.millimetres - 21.776) < 0.001 && abs(second.x.millimetres - 11.776) < 0.001)
  }

  @Test func `edges that corners use up are left out`() {
    let disc = path([.round(0.5), .round(0.5), .round(0.5), .round(0.5)])
    #expect(disc.count == 6)
    let diamond = path([.cut(0.5), .cut(0.5), .cut(0.5), .cut(0.5)])
    #expect(diamond.count == 6)
  }
}

import PressDrawing
import Testing

struct PathTests {
  private let box = Rect(x: .mm(10), y: .mm(20), width: .mm(30), height: .mm(40))

  @Test func `a box goes round clockwise from its top left`() {
    #expect(
      Path.rect(box).elements == [
        .move(Point(.mm(10), .mm(20))), .line(Point(.mm(40), .mm(20))), .line(Point(.mm(40), .mm(60))),
        .line(Point(.mm(10), .mm(60))), .close,
      ])
    #expect(Path().isEmpty)
    #expect(!Path.rect(box).isEmpty)
  }

  @Test(arguments: [0.0, -5])
  func `no radius, no round corners`(radius: Double) {
    #expect(Path.roundedRect(box, radius: .mm(radius)) == .rect(box))
  }

  @Test func `a radius is cut to half the shorter side`() {
    #expect(Path.roundedRect(box, radius: .mm(99)) == .roundedRect(box, radius: .mm(15)))
    #expect(Path.roundedRect(box, radius: .mm(14)) != .roundedRect(box, radius: .mm(15)))
  }

  @Test func `round corners are quarter circles`() {
    let radius = 4.0
    let centers = [(14.0, 24.0), (36, 24), (36, 56), (14, 56)]
    var corners = 0
    forEachCurvePoint(of: .roundedRect(box, radius: .mm(radius))) { point in
      let distances = centers.map { x, y in distance(point, Point(.mm(x), .mm(y))) }
      #expect(distances.contains { abs($0 - radius) < radius * 0.0003 })
      corners += 1
    }
    #expect(corners == 4 * 9)
    #expect(isInside(.roundedRect(box, radius: .mm(radius))))
  }

  @Test func `an ellipse fills its box`() {
    let path = Path.ellipse(in: box)
    forEachCurvePoint(of: path) { point in
      let (x, y) = ((point.x.millimetres - 25) / 15, (point.y.millimetres - 40) / 20)
      #expect(abs((x * x + y * y).squareRoot() - 1) < 0.0003)
    }
    #expect(isInside(path))
    #expect(path.elements.first == .move(Point(.mm(40), .mm(40))))
    #expect(path.elements.last == .close)
  }

  @Test func `a transform maps every point, handles included`() {
    let map = Transform(a: 2, d: -1, tx: .mm(1), ty: .mm(100))
    let path = Path.ellipse(in: Rect(x: .zero, y: .zero, width: .mm(2), height: .mm(4)))
    let mapped = path.transformed(by: map)
    #expect(mapped.elements.first == .move(Point(.mm(5), .mm(98))))
    #expect(mapped.elements.count == path.elements.count)
    forEachCurvePoint(of: mapped) { point in
      let (x, y) = ((point.x.millimetres - 3) / 2, (point.y.millimetres - 98) / 2)
      #expect(abs((x * x + y * y).squareRoot() - 1) < 0.0003)
    }
  }

  private func isInside(_ path: Path) -> Bool {
    path.elements.allSatisfy { element in
      switch element {
      case .move(let p), .line(let p): box.contains(Rect(p, Size(.zero, .zero)))
      case .curve(let p, let q, let end):
        [p, q, end].allSatisfy { box.contains(Rect($0, Size(.zero, .zero))) }
      case .close: true
      }
    }
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (a.x.millimetres - b.x.millimetres, a.y.millimetres - b.y.millimetres)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Nine points on every curve of a path.
  private func forEachCurvePoint(of path: Path, _ body: (Point) -> Void) {
    var current = Point.zero
    for element in path.elements {
      switch element {
      case .move(let p), .line(let p): current = p
      case .curve(let p, let q, let end):
        for step in 0...8 {
          let t = Double(step) / 8
          let (w0, w1, w2, w3) = (
            (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
          )
          body(
            Point(
              current.x * w0 + p.x * w1 + q.x * w2 + end.x * w3,
              current.y * w0 + p.y * w1 + q.y * w2 + end.y * w3))
        }
        current = end
      case .close: break
      }
    }
  }
}

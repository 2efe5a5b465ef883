import PressDrawing
import Testing

struct GeometryTests {
  private let box = Rect(x: .mm(10), y: .mm(20), width: .mm(30), height: .mm(40))

  @Test func `a box knows its sides and centre`() {
    #expect(box.maxX == .mm(40))
    #expect(box.maxY == .mm(60))
    #expect(box.center == Point(.mm(25), .mm(40)))
  }

  @Test func `insets move in, negative ones out`() {
    #expect(box.inset(by: .mm(5)) == Rect(x: .mm(15), y: .mm(25), width: .mm(20), height: .mm(30)))
    #expect(box.inset(by: .mm(-3)) == Rect(x: .mm(7), y: .mm(17), width: .mm(36), height: .mm(46)))
    let edges = Edges(top: .mm(1), right: .mm(2), bottom: .mm(3), left: .mm(4))
    #expect(box.inset(by: edges) == Rect(x: .mm(14), y: .mm(21), width: .mm(24), height: .mm(36)))
  }

  @Test func `contains with a micrometre's slack`() {
    #expect(box.contains(box))
    #expect(box.contains(box.inset(by: .mm(-0.0009))))
    #expect(!box.contains(box.inset(by: .mm(-0.002))))
    for edges in [
      Edges(top: .mm(-1), right: .zero, bottom: .zero, left: .zero),
      Edges(top: .zero, right: .mm(-1), bottom: .zero, left: .zero),
      Edges(top: .zero, right: .zero, bottom: .mm(-1), left: .zero),
      Edges(top: .zero, right: .zero, bottom: .zero, left: .mm(-1)),
    ] {
      #expect(!box.contains(box.inset(by: edges)))
    }
  }

  @Test(arguments: [
    (30.0, 0.0, false), (-30, 0, false), (0, 40, false), (0, -40, false),  // an edge in common
    (29.9, 0, true), (-29.9, 0, true), (0, 39.9, true), (0, -39.9, true), (0, 0, true), (31, 41, false),
  ])
  func `boxes meet when they share more than an edge`(dx: Double, dy: Double, meets: Bool) {
    let other = Rect(Point(box.minX + .mm(dx), box.minY + .mm(dy)), box.size)
    #expect(box.intersects(other) == meets)
    #expect(other.intersects(box) == meets)
  }

  @Test func `a transform maps as its formula says`() {
    let map = Transform(a: 2, b: 3, c: 5, d: 7, tx: .mm(11), ty: .mm(13))
    #expect(map.apply(Point(.mm(1), .mm(10))) == Point(.mm(2 + 50 + 11), .mm(3 + 70 + 13)))
    #expect(Transform.identity.apply(Point(.mm(4), .mm(5))) == Point(.mm(4), .mm(5)))
  }

  @Test func `a box that is turned lies in the box around its corners`() {
    let box = Rect(x: .mm(1), y: .mm(2), width: .mm(3), height: .mm(4))
    let turn = Transform(a: 0, b: 1, c: -1, d: 0, tx: .mm(10), ty: .mm(20))
    #expect(turn.apply(box) == Rect(x: .mm(4), y: .mm(21), width: .mm(4), height: .mm(3)))
    let mirror = Transform(a: -2, d: -1)
    #expect(mirror.apply(box) == Rect(x: .mm(-8), y: .mm(-6), width: .mm(6), height: .mm(4)))
  }

  @Test func `a size is described in millimetres`() {
    #expect(Size(.mm(210), .mm(297.0005)).description == "210 × 297.001 mm")
  }

  @Test func `one map after another is both`() {
    let turn = Transform(a: 0.8, b: 0.6, c: -0.6, d: 0.8, tx: .mm(20), ty: .mm(-5))
    let skew = Transform(a: 2, b: 0.1, c: 0.7, d: -3, tx: .mm(-1), ty: .mm(4))
    let point = Point(.mm(3), .mm(7))
    let (both, apart) = (turn.after(skew).apply(point), turn.apply(skew.apply(point)))
    #expect(abs((both.x - apart.x).millimetres) < 1e-9)
    #expect(abs((both.y - apart.y).millimetres) < 1e-9)
    #expect(skew.after(turn).apply(point) != both)
    #expect(turn.after(.identity) == turn)
  }
}

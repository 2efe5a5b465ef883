import PressDrawing
import Testing

@testable import PressPDF

struct OperandsTests {
  @Test func `lengths are points to four decimals`() {
    var operands = Operands()
    #expect(operands.number(.inches(1)) == "72")
    #expect(operands.number(.mm(1)) == "2.8346")
    #expect(operands.point(Point(.mm(-1), .points(0.00001))) == "-2.8346 0")
    #expect(operands.matrix(Transform(a: 0.123_456_78, d: -1, tx: .points(5))) == "0.12345678 0 0 -1 5 0")
    #expect(operands.isSound)
  }

  @Test(arguments: [.nan, .infinity, -.infinity, 3_000_001, -1e300])
  func `what is no place on a page is remembered`(value: Double) {
    var operands = Operands()
    #expect(operands.number(value) == "0")
    #expect(operands.number(1) == "1")
    #expect(!operands.isSound)
  }

  @Test func `an outline starts with a move, whatever the path does`() {
    var path = Path()
    path.close()
    path.line(to: Point(.points(1), .points(2)))
    path.curve(Point(.points(3), .zero), Point(.points(4), .zero), to: Point(.points(5), .zero))
    path.close()
    path.line(to: Point(.points(9), .points(9)))
    var operands = Operands()
    #expect(operands.outline(path) == "1 2 m\n3 0 4 0 5 0 c\nh\n9 9 l\n")
    var curve = Path()
    curve.curve(Point(.points(3), .zero), Point(.points(4), .zero), to: Point(.points(5), .zero))
    #expect(operands.outline(curve) == "3 0 m\n3 0 4 0 5 0 c\n")
    #expect(operands.outline(Path()).isEmpty)
  }
}

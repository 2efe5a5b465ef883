import PressDrawing
import PressPDF
import Testing

struct DuplexFlipTests {
  private static let upright = Size(.mm(320), .mm(450))
  private static let wide = Size(.mm(450), .mm(320))

  @Test func `the long edge is upright on a high sheet and level on a wide one`() {
    #expect(DuplexFlip(aboutLongEdge: true, of: Self.upright) == .sideways)
    #expect(DuplexFlip(aboutLongEdge: false, of: Self.upright) == .over)
    #expect(DuplexFlip(aboutLongEdge: true, of: Self.wide) == .over)
    #expect(DuplexFlip(aboutLongEdge: false, of: Self.wide) == .sideways)
  }

  @Test(arguments: [DuplexFlip.sideways, .over])
  func `behind of behind is where it was`(flip: DuplexFlip) {
    let box = Rect(x: .mm(10), y: .mm(20), width: .mm(85), height: .mm(55))
    let again = flip.behind(flip.behind(box, on: Self.upright), on: Self.upright)
    #expect(again == box)
    for quarters in 0..<4 { #expect(flip.quarters(behind: flip.quarters(behind: quarters)) == quarters) }
  }

  /// By a sheet of paper in the hand: a front that lies upright, turned over its top edge, has its back on its head.
  @Test(arguments: [(DuplexFlip.sideways, 0, 0), (.sideways, 1, 3), (.over, 0, 2), (.over, 1, 1)])
  func `a back's top lies behind its front's`(flip: DuplexFlip, front: Int, back: Int) {
    #expect(flip.quarters(behind: front) == back)
  }
}

import PressDrawing
import Testing

@testable import PressPDF

struct PageBoxesTests {
  @Test func `the trim stands in the media by its bleed, y up`() throws {
    let scene = Scene(
      trim: Size(.mm(100), .mm(50)), bleed: Edges(top: .mm(1), right: .mm(2), bottom: .mm(3), left: .mm(4)))
    let boxes = try PageBoxes(scene)
    #expect(boxes.media == Rect(x: .zero, y: .zero, width: .mm(106), height: .mm(54)))
    #expect(boxes.trim == Rect(x: .mm(4), y: .mm(3), width: .mm(100), height: .mm(50)))
    // The trim's top left corner, and its bottom right one.
    #expect(boxes.map.apply(.zero) == Point(.mm(4), .mm(53)))
    #expect(boxes.map.apply(Point(.mm(100), .mm(50))) == Point(.mm(104), .mm(3)))
    #expect(
      PageBoxes.corners(Rect(x: .zero, y: .zero, width: .inches(1), height: .inches(2))) == "0 0 72 144")
  }

  @Test func `14,400 points are the most`() throws {
    let side = Length.points(14_400)
    #expect(try PageBoxes(Scene(trim: Size(side, side))).media.size == Size(side, side))
    #expect(throws: PDFError.self) {
      try PageBoxes(Scene(trim: Size(side, side), bleed: Edges(all: .mm(1))))
    }
  }
}

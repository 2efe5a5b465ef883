import Foundation
import PressDrawing
import PressRendering
import Testing

struct SVGElementsTests {
  private func svg(
    _ content: String, _ attributes: String = "width='100mm' height='50mm' viewBox='0 0 200 100'"
  )
    -> VectorArtwork
  {
    VectorArtwork(svg: Data("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(content)</svg>".utf8))
  }

  private func box(_ artwork: VectorArtwork, _ id: String = "hole") throws -> [Double] {
    let page = Rect(x: .mm(-3), y: .mm(-3), width: .mm(100), height: .mm(50))
    let box = try SVGElements.box(of: id, in: artwork, stretchedTo: page)
    return [box.minX, box.minY, box.size.width, box.size.height].map {
      ($0.millimetres * 100).rounded() / 100
    }
  }

  @Test(arguments: [
    "<rect id='hole' x='20' y='30' width='40' height='40'/>",
    "<g transform='translate(20 30)'><rect id='hole' width='40' height='40'/></g>",
    "<g transform='scale(2)'><rect id='hole' x='10' y='15' width='20' height='20' stroke='red'/></g>",
    "<rect id='hole' transform='matrix(4,0,0,4,20,30)' width='10' height='10'/>",
    "<g transform='rotate(90)'><rect id='hole' transform='rotate(-90) translate(20,30)' width='40' height='40'/></g>",
    "<g id='hole'><rect x='20' y='30' width='10' height='40'/><rect x='50' y='30' width='10' height='40'/></g>",
    "<rect id='hole' x='20' y='30' width='40' height='40' fill='none' stroke='#000' stroke-width='8'/>",
  ])
  func `the box is where the element is drawn, without its stroke`(content: String) throws {
    #expect(try box(svg(content)) == [7, 12, 20, 20])
  }

  @Test func `artwork without a size of its own is stretched with its view box`() throws {
    let content = "<rect id='hole' x='20' y='30' width='40' height='40'/>"
    #expect(try box(svg(content, "viewBox='0 0 200 100'")) == [7, 12, 20, 20])
  }

  @Test(arguments: [
    "<rect id='hole' transform='rotate(3)' x='20' y='30' width='40' height='40'/>",
    "<g transform='skewX(10)'><rect id='hole' x='20' y='30' width='40' height='40'/></g>",
    "<g transform='translate(3) rotate(45 10 10)'><g><rect id='hole' width='40' height='40'/></g></g>",
  ])
  func `what is turned is refused`(content: String) throws {
    #expect(throws: SVGElements.Failure.turned) { try box(svg(content)) }
  }

  @Test func `an element that is not there: the names that are`() throws {
    let content = "<g id='layer1'><rect id='hole' width='4' height='4'/></g><g id='empty'/>"
    #expect(throws: SVGElements.Failure.missing(names: ["layer1", "hole", "empty"])) {
      try box(svg(content), "whole")
    }
    #expect(throws: SVGElements.Failure.empty) { try box(svg(content), "empty") }
  }

  @Test func `what is no XML`() {
    #expect { try box(VectorArtwork(svg: Data("no drawing".utf8))) } throws: { error in
      if case .unreadable? = error as? SVGElements.Failure { true } else { false }
    }
  }

  @Test(arguments: ["inkscape:label='the hole'", "serif:id='the hole'", "data-name='the hole'"])
  func `a name that a person gave counts as well as an id`(name: String) throws {
    let spaces =
      "viewBox='0 0 200 100' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' "
      + "xmlns:serif='http://www.serif.com/'"
    let drawing = svg("<rect id='rect837' \(name) x='20' y='30' width='40' height='40'/>", spaces)
    #expect(try box(drawing, "the hole") == [7, 12, 20, 20])
    #expect(try box(drawing, "rect837") == [7, 12, 20, 20])
    #expect(try SVGElements.names(in: drawing) == ["the hole"])
  }
}

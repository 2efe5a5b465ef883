import Testing

@testable import PressSVG

struct PlainCornersTests {
  @Test func `corners are written plainly`() throws {
    let svg = try SVGDrawingTests.mended("<polyline points=' 150,10 , 250,10 250,100 ' stroke='red'/>")
    #expect(svg.contains("points=\"150.0 10.0 250.0 10.0 250.0 100.0\""))
  }
}

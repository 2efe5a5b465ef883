import Foundation
import PressDrawing
import Testing

@testable import PressTemplates

struct PictureTests {
  private let box = Rect(x: .mm(1), y: .mm(2), width: .mm(30), height: .mm(10))

  @Test func `pixels have a shape and a resolution`() throws {
    let bytes = Fixture.png(300, 100)
    let picture = try Fixture.inspect(bytes, nil)
    #expect(picture.aspect == 1 / 3.0)
    #expect(picture.resolution(atWidth: .inches(1)) == 300)
    #expect(picture.node(in: box) == .image(EncodedImage(format: .png, bytes: bytes), in: box))
  }

  @Test func `drawings have no resolution`() throws {
    let bytes = Fixture.svg(40, 20)
    let picture = try Fixture.inspect(bytes, nil)
    #expect(picture.aspect == 0.5)
    #expect(picture.resolution(atWidth: .inches(1)) == nil)
    #expect(picture.node(in: box) == .artwork(VectorArtwork(svg: bytes), in: box))
    #expect(Picture.drawing(VectorArtwork(svg: bytes), nil).aspect == nil)
  }
}

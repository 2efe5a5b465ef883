import Foundation
import PressDrawing
import PressRendering
import PressText
import Testing

@testable import PressDots

/// A scene without what is elsewhere is the same picture of a box.
struct RasterRendererPartTests {
  private let red = Color.rgb(red: 1, green: 0, blue: 0)
  private let near = Rect(x: .mm(10), y: .mm(10), width: .mm(10), height: .mm(10))

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  private func text(_ box: Rect) throws -> [Scene.Node] {
    let style = TextStyle(families: ["Noto Sans"], size: .points(20), language: "en")
    return try TextSetter().set("Ag", style: style, in: box).runs.map { .glyphs($0, .solid(.black)) }
  }

  /// Every kind of node at a place.
  private func nodes(_ x: Double, _ y: Double) throws -> [Scene.Node] {
    let photo = try PNGEncoder.encode(
      Fixtures.bitmap(2, 2, .rgb) { x, y in x == y ? [0, 0, 0] : [200, 9, 9] })
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path fill='#00f' d='M0 0h1v1h-1z'/></svg>"
    let place = box(x, y, 4, 4)
    return [
      .fill(.rect(place), .solid(red)), .stroke(.rect(place), width: .mm(1), .solid(.black)),
      .image(EncodedImage(format: .png, bytes: photo), in: place),
      .artwork(VectorArtwork(svg: Data(svg.utf8)), in: place),
      .clip(.rect(place), [.fill(.rect(box(0, 0, 60, 40)), .solid(red))]),
    ] + (try text(box(x, y, 14, 10)))
  }

  private func renderer() throws -> RasterRenderer { try RasterRenderer(cmykProfile: Fixtures.profile()) }

  @Test func `what lies elsewhere is left out, and what lies there stays`() throws {
    let (inside, outside) = (try nodes(12, 12), try nodes(30, 25))
    let turned = Scene.Node.group(Transform(tx: .mm(30)), [.fill(.rect(box(0, 30, 4, 4)), .solid(red))])
    let scene = Scene(trim: Size(.mm(60), .mm(40)), nodes: outside + inside + [turned])
    let part = try renderer().part(of: scene, near: near)
    #expect(part.nodes == inside + [turned])
    #expect(part.trim == scene.trim && part.bleed == scene.bleed)
  }

  @Test func `the box looks as it does in the whole scene, wherever nodes lie on its edge`() throws {
    let renderer = try renderer()
    let resolution = try #require(Resolution(dotsPerInch: 127))
    var left = 0
    // Mitres go beyond their line: the acute one's point reaches the box, and its corners do not.
    var spike = Path()
    spike.move(to: Point(.mm(3), .mm(14.6)))
    spike.line(to: Point(.mm(9), .mm(15)))
    spike.line(to: Point(.mm(3), .mm(15.4)))
    for offset in stride(from: 1.0, through: 25, by: 3) {
      let nodes =
        try nodes(offset, offset) + nodes(25 - offset, offset)
        + [.stroke(spike, width: .mm(0.5), .solid(.black))]
      let scene = Scene(trim: Size(.mm(60), .mm(40)), nodes: nodes)
      let part = try renderer.part(of: scene, near: near)
      left += nodes.count - part.nodes.count
      let pictures = try [scene, part].map {
        try renderer.draw($0, region: near, at: resolution, ground: .color(.white))
      }
      #expect(pictures[0].pixels == pictures[1].pixels, "\(offset)")
    }
    #expect(left > 20, "\(left)")
  }
}

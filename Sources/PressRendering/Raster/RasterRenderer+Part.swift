package import PressDots
package import PressDrawing

extension RasterRenderer {
  /// The scene without what cannot reach a box: the same picture of that box, sooner.
  ///
  /// What is moved or turned stays, and so does what is not known to lie elsewhere.
  package func part(of scene: Scene, near box: Rect) throws(RenderingError) -> Scene {
    var part = scene
    part.nodes = []
    for node in scene.nodes where try mayReach(node, box) { part.nodes.append(node) }
    return part
  }

  private func mayReach(_ node: Scene.Node, _ box: Rect) throws(RenderingError) -> Bool {
    switch node {
    case .fill(let path, _), .clip(let path, _): path.box?.intersects(box) ?? false
    case .modules(let matrix, _): matrix.outline.box?.intersects(box) ?? false
    case .stroke(let path, let width, _):
      // A mitre goes ten times as far as the line is wide, and half as much counts on each side.
      path.box?.inset(by: -(width * 5)).intersects(box) ?? false
    case .glyphs(let run, _): try !outlines.path(of: run, in: box).isEmpty
    case .image(_, let own), .artwork(_, let own), .page(_, let own): own.intersects(box)
    case .group: true
    }
  }
}

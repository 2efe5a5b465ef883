internal import PressDots
internal import PressDrawing

extension RasterRenderer {
  /// The rows that each node may touch, in dots of a page that has so many.
  ///
  /// Never too few: a dot more on both sides for what rounding moves.
  func rows(
    touchedBy nodes: [Scene.Node], at resolution: Resolution, of height: Int
  ) throws(RenderingError) -> [Range<Int>] {
    var all: [Range<Int>] = []
    let limit = Double(height)
    for node in nodes {
      guard let box = try reach(of: node) else { continue }
      let (top, bottom) = (resolution.dots(box.minY), resolution.dots(box.maxY))
      // What is no number may lie anywhere.
      guard top.isFinite, bottom.isFinite else { return [0..<height] }
      let first = Int(min(limit, max(0, top.rounded(.down) - 1)))
      let end = Int(min(limit, max(0, bottom.rounded(.up) + 1)))
      if first < end { all.append(first..<end) }
    }
    return all
  }

  /// A box that a node does not leave; nil when it paints nothing.
  private func reach(of node: Scene.Node) throws(RenderingError) -> Rect? {
    switch node {
    case .fill(let path, _): return path.box
    case .modules(let matrix, _): return matrix.outline.box
    case .stroke(let path, let width, _):
      // A mitre goes ten times as far as the line is wide, and half as much counts on each side.
      return path.box?.inset(by: -(width * 5))
    case .glyphs(let run, _): return try outlines.box(of: run)
    case .image(_, let box), .artwork(_, let box), .page(_, let box): return box
    case .clip(let path, _): return path.box
    case .group(let map, let inner):
      var all: Rect?
      for node in inner {
        guard let box = try reach(of: node).map({ map.apply($0) }) else { continue }
        all = all?.joined(with: box) ?? box
      }
      return all
    }
  }
}

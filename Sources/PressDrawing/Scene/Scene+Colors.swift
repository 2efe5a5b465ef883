extension Scene {
  /// The same drawing with every colour of its paints changed; pictures and artwork keep theirs.
  package func mapColors(_ change: (Color) -> Color) -> Scene {
    var scene = self
    scene.nodes = nodes.map { $0.mapColors(change) }
    return scene
  }

  /// Every colour of its paints once, in the order of painting; a gradient gives those of its stops.
  package var colors: [Color] {
    var (seen, order): (Set<Color>, [Color]) = ([], [])
    _ = mapColors { color in
      if seen.insert(color).inserted { order.append(color) }
      return color
    }
    return order
  }
}

extension Scene.Node {
  fileprivate func mapColors(_ change: (Color) -> Color) -> Scene.Node {
    switch self {
    case .fill(let path, let paint): .fill(path, paint.mapColors(change))
    case .modules(let matrix, let paint): .modules(matrix, paint.mapColors(change))
    case .stroke(let path, let width, let paint): .stroke(path, width: width, paint.mapColors(change))
    case .glyphs(let run, let paint): .glyphs(run, paint.mapColors(change))
    case .image, .artwork, .page: self
    case .clip(let path, let inner): .clip(path, inner.map { $0.mapColors(change) })
    case .group(let map, let inner): .group(map, inner.map { $0.mapColors(change) })
    }
  }
}

extension Paint {
  fileprivate func mapColors(_ change: (Color) -> Color) -> Paint {
    switch self {
    case .solid(let color): return .solid(change(color))
    case .gradient(let gradient):
      let stops = gradient.stops.map { Gradient.Stop($0.offset, change($0.color)) }
      return Gradient(gradient.geometry, stops: stops).map { .gradient($0) } ?? self
    }
  }
}

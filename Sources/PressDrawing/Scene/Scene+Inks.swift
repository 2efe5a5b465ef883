extension Scene {
  /// Every ink that the scene may put on paper, in order: what plates there are to draw.
  ///
  /// Pictures and artwork may take any of the four process inks.
  package var inks: [Ink] { Scene.inks(of: nodes).sorted() }

  private static func inks(of nodes: [Node]) -> Set<Ink> {
    nodes.reduce(into: Set()) { inks, node in
      switch node {
      case .fill(_, let paint), .modules(_, let paint), .stroke(_, _, let paint), .glyphs(_, let paint):
        inks.formUnion(paint.possibleInks)
      case .image, .artwork, .page: inks.formUnion(Ink.process)
      case .clip(_, let inner), .group(_, let inner): inks.formUnion(Scene.inks(of: inner))
      }
    }
  }
}

extension Scene {
  /// Whether all of it is black ink, or paper: then the plate of black is what is seen, in gray.
  package var isBlackAlone: Bool { nodes.allSatisfy(\.isBlackAlone) }
}

extension Scene.Node {
  fileprivate var isBlackAlone: Bool {
    switch self {
    case .fill(_, let paint), .modules(_, let paint), .stroke(_, _, let paint), .glyphs(_, let paint):
      paint.isBlackAlone
    case .image, .artwork, .page: false
    case .clip(_, let inner), .group(_, let inner): inner.allSatisfy(\.isBlackAlone)
    }
  }
}

extension Paint {
  fileprivate var isBlackAlone: Bool {
    switch self {
    case .solid(.rgb(let red, let green, let blue)): red == green && green == blue
    case .solid(.cmyk(let cyan, let magenta, let yellow, _)): cyan == 0 && magenta == 0 && yellow == 0
    case .solid(.spot), .gradient: false
    }
  }
}

extension Scene {
  /// Every ink that the scene may put on paper, in order: what plates there are to draw.
  ///
  /// Pictures and artwork may take any of the four process inks.
  package var inks: [Ink] { Scene.inks(of: nodes).sorted() }

  private static func inks(of nodes: [Node]) -> Set<Ink> {
    nodes.reduce(into: Set()) { inks, node in
      switch node {
      case .fill(_, let paint), .stroke(_, _, let paint), .glyphs(_, let paint):
        inks.formUnion(paint.possibleInks)
      case .image, .artwork, .page: inks.formUnion(Ink.process)
      case .clip(_, let inner), .group(_, let inner): inks.formUnion(Scene.inks(of: inner))
      }
    }
  }
}

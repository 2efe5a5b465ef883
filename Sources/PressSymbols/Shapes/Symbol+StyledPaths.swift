package import PressDrawing

extension Symbol {
  /// The dark modules as outlines in a style's shapes, for the non-zero rule.
  ///
  /// No two subpaths share an edge, so that no viewer shows hairlines: squares and connected modules are
  /// traced as whole regions, bars are a subpath each, other shapes stand by themselves with a gap around.
  ///
  /// The style's module shape is for data, format and version information and the timing pattern. These are
  /// read at the middle of each module, and every shape is dark there; along its row or column the timing
  /// pattern stays dark and light by turns, as no two of its modules meet. Alignment patterns are searched
  /// for like finders, by the run lengths of dark and light across them, which gaps between modules would
  /// break: they are drawn as a ring and a middle, in corners that suit the shape.
  ///
  /// - Parameters:
  ///   - moduleSide: Side of a module, over 0.
  ///   - origin: The symbol's top left corner, quiet zone left out.
  ///   - spread: What every dark edge is moved out; negative to take off what ink will add. At most a quarter
  ///     of a module either way. Shapes that stand by themselves grow only until 1/50 module is between them.
  ///   - clearing: Modules that a logo clears; see `LogoBudget`.
  /// - Throws: `StyleError.spread`.
  package func paths(
    style: SymbolStyle = .plain, moduleSide: Length, origin: Point = .zero, spread: Length = .zero,
    clearing: ModuleArea? = nil
  ) throws(StyleError) -> StyledPaths {
    let relative = spread / moduleSide
    guard abs(relative) <= 0.25 else { throw .spread(spread, limit: moduleSide / 4) }
    let layout = SymbolLayout(of: version)
    let grid = ModuleGrid(moduleSide: moduleSide, origin: origin)
    var paths = StyledPaths(modules: Path(), finderRings: Path(), finderCenters: Path())
    for outline in outlines(of: style.modules, layout, relative, clearing) {
      paths.modules.add(outline, on: grid)
    }
    let half = FinderProfile(frame: style.finderRing.corners(in: version)).half(
      of: style.finderCenter.corners)
    for finder in layout.finders {
      let (x, y) = (Double(finder.column), Double(finder.row))
      let (atRight, atBottom) = (finder.column > 0, finder.row > 0)
      let frame = style.finderRing.outlines(
        in: version, x: x, y, atRight: atRight, atBottom: atBottom, spread: relative)
      for outline in frame { paths.finderRings.add(outline, on: grid) }
      let ball = style.finderCenter.outline(
        x: x, y, half: half, atRight: atRight, atBottom: atBottom, spread: relative)
      paths.finderCenters.add(ball, on: grid)
    }
    return paths
  }

  private func outlines(
    of shape: ModuleShape, _ layout: SymbolLayout, _ spread: Double, _ clearing: ModuleArea?
  ) -> [Outline] {
    guard let half = shape.half else {
      let field = StyledField(of: self, layout: layout, clearing: clearing, leavingOut: [])
      return field.outlines(rounding: shape == .connected ? 0.5 : nil).map { $0.grown(by: spread) }
    }
    // A ring of which a logo clears a part is none.
    let rings = layout.alignments.filter { clearing?.isClear(ofRingAround: $0) ?? true }
    let field = StyledField(of: self, layout: layout, clearing: clearing, leavingOut: rings)
    let room = min(spread, ModuleShape.largestHalf - half)
    let alone: [Outline] =
      switch shape {
      case .vertical, .horizontal:
        field.runs(down: shape == .vertical).map { $0.bar(gap: 0.5 - half).grown(by: room) }
      default:
        field.darkPlaces.compactMap {
          shape.outline(around: Double($0.column) + 0.5, Double($0.row) + 0.5, spread: spread)
        }
      }
    return alone
      + rings.flatMap { place in
        shape.ring(around: Double(place.column) + 0.5, Double(place.row) + 0.5, half: half, spread: spread)
      }
  }
}

extension ModuleArea {
  /// Whether no module of the alignment pattern around a place is in the area.
  fileprivate func isClear(ofRingAround place: ModulePlace) -> Bool {
    !rows.overlaps(place.row - 2..<place.row + 3) || !columns.overlaps(place.column - 2..<place.column + 3)
  }

  /// A bar with round ends that leaves a gap to the area's sides, in modules.
  fileprivate func bar(gap: Double) -> Outline {
    let x = Double(columns.lowerBound) + gap...Double(columns.upperBound) - gap
    let y = Double(rows.lowerBound) + gap...Double(rows.upperBound) - gap
    return Outline(x: x, y: y, corners: [Outline.Corner](repeating: .round(0.5 - gap), count: 4))
  }
}

extension ModuleShape {
  /// An alignment pattern, 5 modules wide but for the gap that the shape's modules keep around themselves.
  fileprivate func ring(around x: Double, _ y: Double, half: Double, spread: Double) -> [Outline] {
    let gap = 0.5 - half
    let ring = Outline(around: x, y, half: 2.5 - gap, corner: ringCorner)
    let hole = ring.grown(by: gap - 1).reversed
    let middle = Outline(around: x, y, half: 0.5, corner: self == .dot ? .round(0.5) : .sharp)
    return [
      ring.grown(by: min(spread, ModuleShape.largestHalf - half)), hole.grown(by: spread),
      middle.grown(by: spread),
    ]
  }
}

extension StyledField {
  /// The regions traced, and their convex corners rounded.
  fileprivate func outlines(rounding radius: Double?) -> [Outline] {
    var outlines: [Outline] = []
    var trace = OutlineTrace(of: self)
    while let corners = trace.next() {
      var outline = Outline(
        corners.map { Outline.Vertex(x: Double($0.column), y: Double($0.row), corner: .sharp) })
      if let radius {
        for index in outline.vertices.indices where outline.isConvex(at: index) {
          outline.vertices[index].corner = .round(radius)
        }
      }
      outlines.append(outline)
    }
    return outlines
  }
}
